// The search worker: holds the index off the main thread and answers the newest query only.
import { createAnswerer } from './answerer.js';
import type { ToWorker } from './messages.js';

const hear = createAnswerer(
  (message) => {
    self.postMessage(message, message.kind === 'built' ? { transfer: [message.bytes.buffer] } : {});
  },
  // Messages that wait behind this one are heard first.
  (task) => {
    setTimeout(task, 0);
  },
);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  hear(data);
});
