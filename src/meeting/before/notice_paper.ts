import { type Day, dayWords } from '../../calendar/day.ts';
import { weekdayWord } from '../../calendar/workday.ts';
import type { Sheet } from '../../sheet/sheet.ts';
import type { Body } from '../kinds/kind.ts';
import type { Call } from './call_store.ts';

/** Whom a notice speaks to. */
const salutations: Record<Body, string> = {
  adults: '各位居民',
  households: '各户居民代表',
  representatives: '各位居民代表',
  committee: '居委会各位成员',
  hearing_group: '听证小组各位成员',
  supervision_group: '居务监督小组各位成员',
};

/**
 * 会议通知 (F-02): to whom, form, date, time, place, agenda, matters to decide, convener, place of the seal, day.
 * @param called what the place calls the meeting.
 * @param consult what its members do before they come; null where no rule says so.
 */
export function noticePaper(meeting: Call, called: string, office: string, on: Day, consult: string | null): Sheet {
  const { number, form, title, convener } = meeting;
  const name = `${called}${title === null ? '' : `（${title}）`}`;
  return {
    title: `关于召开${name}的通知`,
    subtitle: number,
    reference: number,
    day: on,
    public: true,
    blocks: [
      { kind: 'text', flush: true, lines: [`${form === null ? '各位参会人员' : salutations[form]}：`] },
      {
        kind: 'text',
        lines: [...bodyOf(meeting, name), ...(consult === null ? [] : [`会前，${consult}。`]), lastLine],
      },
      { kind: 'signatures', lines: [], seal: convener ?? office, day: on },
    ],
  };
}

const lastLine = '请准时参加。因故不能到会的，请提前告知。';

const formWords: Readonly<Partial<Record<Body, string>>> = {
  adults: '由全体十八周岁以上居民参加',
  households: '由每户派一名代表参加',
  representatives: '由居民代表参加',
};

function bodyOf(meeting: Call, name: string): string[] {
  const { day, time, place, form, chair, agenda, call } = meeting;
  const votes = call?.votes ?? [];
  const asked = form === null ? undefined : formWords[form];
  const parts = [
    {
      head: '时间',
      lines: [`${dayWords(day)}（星期${weekdayWord(day)}）${time === null ? '，具体钟点另行告知' : time}`],
    },
    { head: '地点', lines: [place ?? '另行告知'] },
    ...(asked === undefined ? [] : [{ head: '形式', lines: [`${name}，${asked}`] }]),
    ...(chair === null ? [] : [{ head: '主持人', lines: [chair] }]),
    { head: '议程', lines: agenda.length === 0 ? ['（议程待定）'] : numbered(agenda) },
    ...(votes.length === 0 ? [] : [{ head: '需要表决的事项', lines: [votedWords(agenda, votes)] }]),
  ];
  return [
    `现定于${dayWords(day)}召开${name}，有关事项通知如下：`,
    ...parts.flatMap(({ head, lines }, at) => {
      const [only, ...others] = lines;
      const no = `${'一二三四五六'[at]}、${head}`;
      return others.length === 0 ? [`${no}：${only}`] : [no, ...lines];
    }),
  ];
}

/** Said by their numbers, so that a notice with long titles still fits the board. */
function votedWords(agenda: readonly string[], votes: readonly string[]): string {
  if (agenda.length === 1) return '以上议程';
  const numbers = votes.map((vote) => agenda.indexOf(vote) + 1).sort((one, other) => one - other);
  return `议程第 ${numbers.join('、')} 项`;
}

/** A single matter stands on its own line without a number. */
function numbered(items: readonly string[]): string[] {
  return items.length === 1 ? [...items] : items.map((item, at) => `${at + 1}. ${item}`);
}
