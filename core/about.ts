// What the program says of itself: its version, what it runs in, and whose work it is made of.

/** What is running, where. */
export interface ProgramInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** The operating system and the kind of processor, as Node names them ("linux x64"). */
  readonly system: string;
}

/** The licence of one part of the program. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  /** The whole of its words. */
  readonly text: string;
}
