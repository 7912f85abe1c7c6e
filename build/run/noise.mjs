// Keeps out of the terminal what Chromium and the libraries under it complain about and nobody can act on.
import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

const NOISE = [
  // Chromium's log: [pid:tid:time:ERROR:file] text. A FATAL line is the end of the program, and passes.
  /^\[[\d:/.]+:(?:ERROR|WARNING|INFO|VERBOSE\d*):[^\]]*\]/,
  /^ALSA lib /,
  /^libva (?:info|error):/,
  /^(?:MESA|MESA-LOADER|libEGL warning|pci id for fd|glx:)/,
  /^(?:Warning: )?vkCreateInstance/,
  /^Fontconfig (?:warning|error):/,
  /^Xlib: {2}extension /,
  /^\([^)]+:\d+\): (?:Gtk|Gdk|GLib|GLib-GIO|dconf|dbind|Atk|libnotify)-(?:WARNING|Message|CRITICAL)/i,
];

/**
 * Whether a line on the standard error is of no use to a reader.
 * @param {string} line
 * @returns {boolean}
 */
export function isNoise(line) {
  return NOISE.some((pattern) => pattern.test(line));
}

/**
 * A stream that lets all lines pass but noise.
 * @returns {Transform}
 */
export function withoutNoise() {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  /** @param {string} text */
  const pass = (text) => {
    const lines = (rest + text).split(/(?<=\n)/);
    rest = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
    return lines.filter((line) => !isNoise(line)).join('');
  };
  return new Transform({
    transform: (/** @type {Buffer} */ chunk, _encoding, done) => done(null, pass(decoder.write(chunk))),
    flush: (done) => done(null, isNoise(rest) ? '' : rest),
  });
}
