import { main } from './main.ts';
import { realWorld } from './world.ts';

/** What the bin calls: the real world in, the exit code out. */
export const start = (): Promise<number> => main(realWorld());
