// Composition root of the page that is printed: asks for its content, and lays out what it is told to.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PrintView } from '../core/print/types.js';
import { PaperDocument, pageRules, titleOf } from './features/paper/index.js';
import { listen, request } from './platform/journal.js';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const content = await request('printContent', undefined);
const root = document.getElementById('paper');
if (content && root) {
  const page = createRoot(root);
  const layOut = async (view: PrintView): Promise<void> => {
    // A window that is never shown has no frames: what is to be printed is drawn now, and its fonts waited for.
    flushSync(() => {
      page.render(<PaperDocument content={content} view={view} />);
    });
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
    await request('printLaidOut', undefined);
  };
  document.title = titleOf(content);
  const sheet = new CSSStyleSheet();
  for (const rule of pageRules(content)) sheet.insertRule(rule, sheet.cssRules.length);
  document.adoptedStyleSheets.push(sheet);
  // The running heads are set in a face that nothing on the page need have asked for.
  await document.fonts.load("1em 'Atkinson Hyperlegible Next'");
  listen('printView', (view) => {
    void layOut(view);
  });
  await layOut({ only: null, firstPages: {} });
}
