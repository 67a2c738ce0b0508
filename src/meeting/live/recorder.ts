import { Refusal } from '../../base/refusal.ts';
import type { Context } from '../../command/context.ts';
import { print } from '../../command/print.ts';
import type { Questions } from '../../command/question.ts';
import type { Database } from '../../database/open.ts';
import type { Block } from '../../sheet/sheet.ts';
import { type JudgedDraft, judgeDraft } from '../count/judge_draft.ts';
import type { Step } from './session.ts';
import { sessionDraft, sessionRoll } from './session_draft.ts';
import { replay, type SessionState } from './session_state.ts';
import { addStep, type Session } from './session_store.ts';

/** The one who records: asks, writes each step before the next is asked for, and knows where the meeting stands. */
export class Recorder {
  readonly context: Context;
  readonly ask: Questions;
  readonly session: Session;

  constructor(context: Context, ask: Questions, session: Session) {
    this.context = context;
    this.ask = ask;
    this.session = session;
  }

  get state(): SessionState {
    return replay(this.session.steps);
  }

  /**
   * Writes a step, unless it makes the record impossible: then says why, and nothing is written.
   * @param wayOn what helps where the counts do not fit the step; empty where nothing is known to.
   * @returns whether it was taken.
   */
  async take(step: Step, wayOn?: () => Promise<string>): Promise<boolean> {
    const { steps, id } = this.session;
    try {
      await this.context.write(async (writing) => {
        const next = replay([...steps, step]);
        if (next.rollCalled) await judgeDraft(writing.db, sessionDraft(next), sessionRoll(next.opening));
        await addStep(writing, id, steps.length, step);
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'usage' || error.code === 'session_elsewhere') throw error;
      const help = error.code === 'impossible_counts' ? await wayOn?.() : undefined;
      await this.say(`${error.message}\n这一步没有记。${help ?? ''}`);
      return false;
    }
    steps.push(step);
    return true;
  }

  /** The record as it stands, judged. @param db where a transaction is open: its database. */
  async judge(db?: Database): Promise<JudgedDraft> {
    const { state } = this;
    return judgeDraft(db ?? (await this.context.read()), sessionDraft(state), sessionRoll(state.opening));
  }

  say(text: string): Promise<void> {
    return print(this.context.world.stdout, `${text}\n`);
  }

  async show(title: string, blocks: readonly Block[]): Promise<void> {
    const { writeTerminal } = await import('../../sheet/terminal/write.ts');
    const { columns } = this.context.world.terminal;
    await print(this.context.world.stdout, await writeTerminal({ title, blocks }, { columns, coloured: false }));
  }
}
