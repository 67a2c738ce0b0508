import { SingleBar } from 'cli-progress';
import type { Context } from '../../command/context.ts';

/** Shows how far a batch is, to a person at a terminal; to nobody else. */
export interface Progress {
  step(): void;
  stop(): void;
}

const quiet: Progress = { step() {}, stop() {} };

/** Fewer are done before anybody looks. */
const few = 5;

export function progressOn({ world, json }: Context, total: number): Progress {
  if (json || !world.terminal.output || total <= few) return quiet;
  const bar = new SingleBar({
    stream: world.stderr as NodeJS.WriteStream,
    format: '出具 {bar} {value}/{total}，还要 {eta} 秒',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
