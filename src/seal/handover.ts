import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { type Day, readDay } from '../calendar/day.ts';
import { keyInUse } from '../certificate/signing/key_store.ts';
import { verb } from '../command/verb.ts';
import type { Database } from '../database/open.ts';
import { readPosts } from '../staff/store.ts';
import { onOption, sealAct, sealOption } from './act.ts';
import { notInOffice } from './custody.ts';
import { isSame, type Named, namedOrNull, personNamed, postsOn } from './named.ts';
import { custodianOn, type Seal, stateOn } from './seal.ts';
import { judgeHandover, lastTerm, newDirectorSince, type TermChange } from './term.ts';

interface HandoverOptions {
  from?: string;
  termOn?: string;
  electedOn?: string;
  witness?: string;
  items?: string;
  ordinary?: boolean;
  seal?: string;
  on?: string;
}

export const handover = verb<HandoverOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '接收人' }],
  options: [
    { flags: '--from <姓名>', text: '移交人（默认：现在的保管人）' },
    { flags: '--term-on <日期>', text: '新一届居委会就任日（默认：按选举记录）' },
    { flags: '--elected-on <日期>', text: '选举日（默认：按选举记录）' },
    { flags: '--ordinary', text: '不是换届，只是换保管人' },
    { flags: '--witness <姓名>', text: '监交人' },
    { flags: '--items <内容>', text: '一并移交的，如 印章盒1个、用印登记簿3本' },
    sealOption,
    onOption,
  ],
  examples: [
    'jwh seal handover 李敏 --from 王建国 --term-on 2026-10-20 --witness 赵科长 --on 2026-10-25',
    'jwh seal handover 李敏 --ordinary',
  ],
  async run(context, [called], options) {
    const items = publicWordsOrNull(options.items, '一并移交的');
    const said = {
      elected_on: options.electedOn === undefined ? null : readDay(options.electedOn, '--elected-on '),
      term_on: options.termOn === undefined ? null : readDay(options.termOn, '--term-on '),
    };
    refuseTwoStories(said, options.ordinary === true);
    const from = ['held', 'street'] as const;
    const asked = {
      event: 'handed_over' as const,
      seal: options.seal,
      on: options.on,
      from,
      happened: null,
      recorded: true,
    };
    return sealAct(context, asked, async ({ db, seal, assessment, day }) => {
      const person = await personNamed(db, called ?? '');
      if ((await postsOn(db, person, day)).length === 0) throw notInOffice(person, day);
      const giver = giverOf(seal, await namedOrNull(db, options.from), day);
      refuseOneself(person, giver, day);
      const isSaid = said.elected_on !== null || said.term_on !== null;
      const term = options.ordinary === true ? null : isSaid ? said : await lastTerm(db, day);
      if (term !== null) refuseEarly(term.term_on ?? term.elected_on, day);
      if (term === null || judgeHandover(assessment, term, day) === null) {
        if (term === null) {
          assessment.notes.push(options.ordinary === true ? ordinaryNote : await unknownNote(db, day));
        }
      }
      // Who holds the private key signs as the office does: it changes hands with the seal.
      if ((await keyInUse(db)) !== null) assessment.notes.push(keyNote);
      const witness = await namedOrNull(db, options.witness);
      const content = {
        from: giver.name,
        term_on: term?.term_on ?? null,
        elected_on: term?.elected_on ?? null,
        witness: witness?.name ?? null,
        items,
      };
      return { person, content };
    });
  },
});

const keyNote =
  '证明签名的私钥（数据文件旁的 .keys 文件夹）和备份一并移交，原保管人不留副本；要换一把：jwh certificate key --renew --reason 移交。';
const ordinaryNote = '作为日常换保管人登记，不计换届移交的期限。';

async function unknownNote(db: Database, day: Day): Promise<string> {
  const note = '没有写换届的日子，也没有选举记录：作为日常移交登记，不计期限。';
  const since = newDirectorSince(await readPosts(db), day);
  if (since === null) return note;
  return `${note}名册上主任自${since.from_day}起是${since.name}：是换届的，作废后重新登记，加 --term-on ${since.from_day}。`;
}

/** @throws Refusal kind `usage` for a change of term that is none, or a committee that took office before it was elected. */
function refuseTwoStories({ elected_on, term_on }: TermChange, isOrdinary: boolean): void {
  if (isOrdinary && (elected_on !== null || term_on !== null)) {
    throw new Refusal('usage', 'two_stories', '--ordinary 是日常换保管人，不能又写换届的日子。', {
      hint: '换届的去掉 --ordinary；日常的去掉 --term-on、--elected-on。没有写入任何内容。',
    });
  }
  if (elected_on === null || term_on === null || elected_on <= term_on) return;
  throw new Refusal('usage', 'bad_day', `${elected_on} 选举，${term_on} 就任：就任不能早于选举。`, {
    hint: '核对 --elected-on 和 --term-on。没有写入任何内容。',
  });
}

function refuseEarly(start: string | null, day: string): void {
  if (start === null || start <= day) return;
  throw new Refusal('usage', 'term_later', `新一届 ${start} 才就任，${day} 移交不是换届的移交。`, {
    hint: '核对日期；日常换保管人的，加 --ordinary。',
  });
}

/** Who hands it over: who keeps it, or somebody of the sub-district that does. @throws Refusal kind `usage`. */
function giverOf(seal: Seal, said: Named | null, day: Day): Named {
  const keeper = custodianOn(seal, day);
  const giver = said ?? keeper;
  if (giver === null) {
    throw new Refusal('usage', 'giver_missing', '没有写移交人，也没有登记保管人。', { hint: '加 --from 姓名' });
  }
  if (keeper === null || stateOn(seal) === 'street' || isSame(giver, keeper)) return giver;
  throw new Refusal(
    'usage',
    'not_the_keeper',
    `${seal.name}由${keeper.name}保管（自${keeper.from}），不是${giver.name}。`,
    {
      hint: `--from 写${keeper.name}；保管人登记得不对的，先改：jwh seal custody ${giver.name} --appointed-by 主任`,
    },
  );
}

/** @throws Refusal kind `usage`: who keeps it on has nothing to hand over. */
function refuseOneself(taker: Named, giver: Named, day: Day): void {
  if (!isSame(taker, giver)) return;
  throw new Refusal('usage', 'own_handover', `移交人和接收人都是${taker.name}，没有移交。`, {
    hint: `换届后仍由${taker.name}保管的，重新指定：jwh seal custody ${taker.name} --appointed-by 主任 --on ${day}`,
  });
}
