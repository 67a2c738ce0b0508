import { Refusal } from '../../base/refusal.ts';
import { readWords } from '../../base/words.ts';
import type { Context } from '../../command/context.ts';
import type { Questions } from '../../command/question.ts';
import { type Answer, verb } from '../../command/verb.ts';
import { kindWords } from '../kinds/kind.ts';
import { finish, goneCall, goneWords } from './finish.ts';
import { goOn } from './menu.ts';
import { beginSession, type OpenFlags } from './open.ts';
import { Recorder } from './recorder.ts';
import { callTheRoll } from './roll.ts';
import { standLines, verdictBlocks } from './screen.ts';
import { dropSession, type Session, unfinishedSessions } from './session_store.ts';
import { chooseSession, sessionMeant, sessionsAnswer, sessionWords } from './sessions.ts';

type LiveOptions = OpenFlags & { resume?: boolean; list?: boolean; drop?: string };

export const live = verb<LiveOptions>({
  writes: true,
  arguments: [{ name: '[编号]', text: '已召集的会议的编号；或没有记完的现场记录的编码（见 --list）' }],
  options: [
    { flags: '--resume', text: '接着记没有记完的那一次' },
    { flags: '--list', text: '列出没有记完的' },
    { flags: '--drop <理由>', text: '放弃没有记完的那一次；已记的各步仍留在文件里' },
    { flags: '--kind <种类>', text: '会议的种类（没有召集过的会议）' },
    { flags: '--form <形式>', text: '罢免会议的形式：adults、households 或 representatives' },
    { flags: '--day <日期>', text: '开会的日子' },
    { flags: '--place <地点>', text: '地点' },
    { flags: '--chair <姓名>', text: '主持人' },
    { flags: '--recorder <姓名>', text: '记录人' },
  ],
  examples: [
    'jwh meeting live            （在终端上，边开会边记）',
    'jwh meeting live 2026-3     （已召集的会议）',
    'jwh meeting live --resume   （断电、关了窗口之后接着记）',
    'jwh meeting live --list',
  ],
  async run(context, [word], { resume = false, list = false, drop, ...flags }) {
    if (list) return sessionsAnswer(await unfinishedSessions(await context.read()));
    if (drop !== undefined) return dropped(context, word, drop);
    const ask = await questions(context);
    const session = await sessionFor(context, ask, word, resume, flags);
    const recorder = new Recorder(context, ask, session);
    try {
      await callTheRoll(recorder);
      const answer = (await goOn(recorder)) === 'paused' ? 'paused' : await finish(recorder);
      return answer === 'paused' ? paused(recorder) : answer;
    } catch (error) {
      if (!(error instanceof Error) || !/^(Exit|Abort)PromptError$/.test(error.name)) throw error;
      throw new Refusal('usage', 'live_paused', `现场记录停在这里；已记的 ${session.steps.length} 步都在文件里。`, {
        hint: `接着记：jwh meeting live ${session.code}`,
      });
    }
  },
});

/** @throws Refusal kind `usage` when nobody sits at a terminal, or nothing would be kept. */
async function questions(context: Context): Promise<Questions> {
  if (context.settings.dryRun) {
    throw new Refusal('usage', 'live_dry_run', '现场记录每一步都当场写入文件，不能试运行。', {
      hint: '试运行请用：jwh meeting record --file 文件 --dry-run',
    });
  }
  const { input, output } = context.world.terminal;
  if (input && output) return context.ask('终端');
  throw new Refusal('usage', 'question_needed', '现场记录要在终端上一问一答，而现在没有终端。', {
    hint: '开过的会，写成文件记录：jwh meeting record --file 文件',
  });
}

async function sessionFor(
  context: Context,
  ask: Questions,
  word: string | undefined,
  resume: boolean,
  flags: OpenFlags,
): Promise<Session> {
  const unfinished = await unfinishedSessions(await context.read());
  const chosen = await chooseSession(ask, unfinished, word, resume, context.today);
  if (chosen !== null) {
    const recorder = new Recorder(context, ask, chosen);
    const { state } = recorder;
    await recorder.show(`接着记：${sessionWords(chosen)}`, [
      { kind: 'text', lines: standLines(state) },
      ...(state.rollCalled ? verdictBlocks(await recorder.judge()) : []),
    ]);
    const gone = await goneCall(await context.read(), chosen);
    if (gone !== null) await recorder.say(goneWords(gone, chosen));
    return chosen;
  }
  const id = await beginSession(context, ask, word, flags);
  const all = await unfinishedSessions(await context.read());
  return all.find((one) => one.id === id) as Session;
}

function paused({ session }: Recorder): Answer {
  const { code, kind, day, steps } = session;
  return {
    sheet: {
      title: `停在这里：${kindWords[kind]}　${day}`,
      blocks: [{ kind: 'text', lines: [`已记 ${steps.length} 步，都在文件里。`, `接着记：jwh meeting live ${code}`] }],
    },
    record: { session: code, kind, day, steps: steps.length, state: 'unfinished' },
  };
}

async function dropped(context: Context, word: string | undefined, text: string): Promise<Answer> {
  const reason = readWords(text, '理由');
  return context.write(async (writing) => {
    const session = sessionMeant(await unfinishedSessions(writing.db), word, context.today);
    await dropSession(writing, session.id, reason);
    const { code, kind, day, steps } = session;
    return {
      sheet: {
        title: `已放弃现场记录：${sessionWords(session)}`,
        blocks: [{ kind: 'text', lines: [`理由：${reason}`, `已记的 ${steps.length} 步仍留在文件里。`] }],
      },
      record: { session: code, kind, day, steps: steps.length, state: 'dropped', reason },
    };
  });
}
