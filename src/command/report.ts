import { exitCodes, Refusal } from '../base/refusal.ts';
import { printable } from '../sheet/cell.ts';
import { OutputFailure } from './print.ts';
import type { World } from './world.ts';

/** Tells standard error what went wrong, as a sentence or (with `--json`) as one object; returns the exit code. */
export function report(error: Error, world: World): number {
  if (error instanceof OutputFailure) return unheard(error, world);
  if (isGivenUp(error)) return tell(new Refusal('usage', 'given_up', '已中止，没有写入任何内容。'), world);
  if (error instanceof Refusal) return tell(error, world);
  world.stderr.write(
    wantsJson(world)
      ? `${JSON.stringify({ error: { code: 'bug', message: error.message, stack: error.stack } })}\n`
      : `程序出错。请把下面几行发给维护者；写到一半的内容不会留下：\n${error.stack ?? error.message}\n`,
  );
  return exitCodes.bug;
}

function tell({ kind, code, message, hint, cite, rows }: Refusal, world: World): number {
  if (wantsJson(world)) {
    const error = {
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(cite === undefined ? {} : { cite }),
      ...(rows === undefined ? {} : { rows }),
    };
    world.stderr.write(`${JSON.stringify({ error })}\n`);
  } else {
    const basis = cite === undefined ? '' : `依据：${cite.document} ${cite.article}\n`;
    // What was typed is said back: it may hold what would steer a terminal.
    const told = `${message}\n${basis}${hint === undefined ? '' : `${hint}\n`}`;
    world.stderr.write(told.split('\n').map(printable).join('\n'));
  }
  return exitCodes[kind];
}

/** Asked before the command line is understood, so the words themselves are looked at. */
function wantsJson(world: World): boolean {
  return world.argv.includes('--json');
}

/** A failed write to standard output. Where the reader of a pipe has left (`| head`), nobody is there to be told. */
function unheard({ cause, message }: OutputFailure, world: World): number {
  const gone = cause instanceof Error && 'code' in cause && cause.code === 'EPIPE';
  if (!gone) world.stderr.write(`结果没能输出：${message}。已写入数据文件的内容仍在文件里。\n`);
  return exitCodes.bug;
}

/** Ctrl-C or the end of input in the middle of questions. */
function isGivenUp(error: Error): boolean {
  return error.name === 'ExitPromptError' || error.name === 'AbortPromptError';
}
