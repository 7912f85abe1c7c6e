// Draws the icons, run by Electron: sends back each size of a drawing as pixels and as PNG. `npm run icons` starts it.
import { readFile, writeFile } from 'node:fs/promises';
import { app, BrowserWindow } from 'electron';

/** Draws an SVG at a size, in a page. Its answer crosses to the main process as JSON. */
const DRAW = `async (svg, size) => {
  const image = new Image();
  image.src = 'data:image/svg+xml,' + encodeURIComponent(svg.replace('<svg ', '<svg width="' + size + '" height="' + size + '" '));
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0, size, size);
  const text = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return { png: text(png), rgba: size > 48 ? '' : text(context.getImageData(0, 0, size, size).data) };
}`;

const [orders = '', answers = ''] = process.argv.slice(-2);
app.disableHardwareAcceleration();
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,<title>icons</title>');
  /** @type {readonly { svg: string, size: number }[]} */
  const wanted = JSON.parse(await readFile(orders, 'utf8'));
  const drawn = [];
  for (const { svg, size } of wanted) {
    const call = `(${DRAW})(${JSON.stringify(svg)}, ${String(size)})`;
    drawn.push(/** @type {unknown} */ (await window.webContents.executeJavaScript(call)));
  }
  await writeFile(answers, JSON.stringify(drawn));
  app.quit();
});
