import { Refusal } from './base/refusal.ts';
import type { World } from './command/world.ts';

/**
 * Parse, run, print. The only place that catches, and the only mapping from error to exit code.
 * @returns the exit code, see `exitCodes`.
 */
export async function main(world: World): Promise<number> {
  try {
    const { parse } = await import('./program.ts');
    const request = await parse(world);
    if ('text' in request) {
      const { print } = await import('./command/print.ts');
      await print(world.stdout, request.text);
      return 0;
    }
    const { run } = await import('./command/run.ts');
    return await run(world, request, main);
  } catch (error) {
    const { report } = await import('./command/report.ts');
    return report(error instanceof Refusal ? error : toError(error), world);
  }
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
