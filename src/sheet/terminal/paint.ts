import type { Shade, Tone } from '../sheet.ts';

/** Colours, or none: at a pipe and under NO_COLOR every function gives its text back. */
export interface Paint {
  strong(text: string): string;
  quiet(text: string): string;
  tone(tone: Tone, text: string): string;
  fill(shade: Shade, text: string): string;
}

const plain = (text: string) => text;
const uncoloured: Paint = { strong: plain, quiet: plain, tone: (_, text) => text, fill: (_, text) => text };

/** What colours is read where there are colours: most commands of a night's script write to a pipe. */
export async function paintFor(coloured: boolean): Promise<Paint> {
  if (!coloured) return uncoloured;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const tones = { good: chalk.green, bad: chalk.red, warn: chalk.yellow, quiet: chalk.dim };
  return {
    strong: chalk.bold,
    quiet: chalk.dim,
    tone: (tone, text) => tones[tone](text),
    // Put together when a picture is drawn: most sheets have none.
    fill: (shade, text) => {
      const fills = {
        plain: chalk.green,
        faint: chalk.dim,
        cool: chalk.black.bgCyan,
        mild: chalk.yellow,
        warm: chalk.black.bgYellow,
        hot: chalk.whiteBright.bgRed,
      };
      return fills[shade](text);
    },
  };
}
