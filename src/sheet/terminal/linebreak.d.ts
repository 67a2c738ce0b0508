declare module 'linebreak' {
  /** UAX #14 line breaking, a break opportunity at a time. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
