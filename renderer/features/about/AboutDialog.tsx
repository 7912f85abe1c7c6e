// The dialog "About Learning Journal": version, what it runs in, the reader's folder, and the licences of all that ships.
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Licence, ProgramInfo } from '../../../core/about.js';
import { request } from '../../platform/journal.js';
import { openInSystem } from '../../state/open-in-system.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import './about.css';

/** Names of systems as people know them. */
const systems: Readonly<Record<string, string>> = { linux: 'Linux', win32: 'Windows', darwin: 'macOS' };

function spoken(system: string): string {
  const [platform = '', arch = ''] = system.split(' ');
  return `${systems[platform] ?? platform} (${arch})`;
}

function Facts({ info, folder }: { readonly info: ProgramInfo; readonly folder: string }) {
  return (
    <dl className="about-facts">
      <div>
        <dt>Runs in</dt>
        <dd>
          Electron {info.electron}, with Chromium {info.chromium} and Node {info.node}, on{' '}
          {spoken(info.system)}
        </dd>
      </div>
      <div>
        <dt>Your files</dt>
        <dd>
          <code>{folder}</code>
          <Button className="about-button" onPress={() => void openInSystem('openDataFolder')}>
            Open folder
          </Button>
        </dd>
      </div>
    </dl>
  );
}

/** One licence; its words are drawn only when they are wanted, as there are many. */
function Part({ part }: { readonly part: Licence }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          <span className="about-name">{part.name}</span> <span>{part.version}</span>{' '}
          <span className="about-kind">{part.licence}</span>
        </summary>
        {/* A region that scrolls must be reachable from the keyboard. */}
        {isOpen && (
          <pre tabIndex={0} aria-label={`Licence of ${part.name}`} role="region">
            {part.text}
          </pre>
        )}
      </details>
    </li>
  );
}

function Licences({ parts }: { readonly parts: readonly Licence[] }) {
  return (
    <section aria-labelledby="about-licences">
      <h3 id="about-licences">Licences</h3>
      <p>
        The program is made of the {parts.length} parts below. Each is under its own licence, whose words open
        here. Chromium, in which the pages are drawn, has many more.
      </p>
      <Button className="about-button" onPress={() => void openInSystem('openChromiumLicences')}>
        Open Chromium’s licences
      </Button>
      <ul className="about-parts">
        {parts.map((part) => (
          <Part key={`${part.name} ${part.version}`} part={part} />
        ))}
      </ul>
    </section>
  );
}

/** The dialog "About Learning Journal". `folder` is where the reader's files are. */
export function AboutDialog({ folder, onClose }: { readonly folder: string; readonly onClose: () => void }) {
  const [info, setInfo] = useState<ProgramInfo>();
  const [parts, setParts] = useState<readonly Licence[]>();
  useEffect(() => {
    void request('about', undefined).then(setInfo);
    void request('licences', undefined).then(setParts);
  }, []);
  return (
    <DialogFrame title="About Learning Journal" onClose={onClose} wide>
      <div className="about-head">
        <img src="./icon.svg" alt="" width={72} height={72} />
        <p>
          {info && <strong>Version {info.version}</strong>}
          <span>
            A reader and annotator for professional learning journals. It works with no network at all.
          </span>
        </p>
      </div>
      {info && <Facts info={info} folder={folder} />}
      {parts && <Licences parts={parts} />}
    </DialogFrame>
  );
}
