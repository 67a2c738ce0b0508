import { addDays, addMonths } from '../../calendar/arithmetic.ts';
import type { ConditionJudgement } from './condition.ts';
import { foundBy } from './situation.ts';

/** The applicant lives here: on the resident list, or found so by an inquiry. */
export const residesHere: ConditionJudgement = {
  label: '居住在本社区',
  asked: [],
  decide({ request, home, day }) {
    const { inquiries, confirmed } = foundBy({ request });
    if (home?.moved_out != null && home.moved_out <= day) {
      return { holds: false, arithmetic: `居民档案：${home.moved_out}已离开本社区` };
    }
    if (home?.registration === 'away') return { holds: false, arithmetic: '居民档案：户在人不在' };
    if (home !== null) return { holds: true, arithmetic: '居民档案：在本社区居住' };
    const holds = inquiries.some(({ ways }) => ways.includes('visit')) && confirmed;
    return { holds, arithmetic: holds ? '不在居民档案内，上门核实属实' : '不在居民档案内，也没有上门核实' };
  },
};

/** Longest break that leaves a stay unbroken, and how many pieces of evidence there must be (D-119 a). */
const longestAway = 30;
export const evidenceNeeded = 2;

/** A whole year of residence (D-119, D-172). */
export const oneYear: ConditionJudgement = {
  label: '居住满一年',
  asked: ['D-172', 'D-119'],
  notes: ['按期间计算的，期间在最后一日24时届满（D-172）'],
  decide(situation, letter) {
    const { since, away, evidence } = foundBy(situation);
    const from = since ?? situation.home?.moved_in ?? null;
    if (from === null) return { holds: false, arithmetic: '没有迁入的日期' };
    const sameDay = addMonths(from, 12);
    const first = letter('D-172') === 'b' ? addDays(sameDay, 1) : sameDay;
    const isYear = first <= situation.day;
    const year = `${from}迁入，${first}满一年，${situation.day}${isYear ? '已满' : '未满'}`;
    if (letter('D-119') === 'b') return { holds: isYear, arithmetic: `${year}；以本人声明为准` };
    const unbroken = away === null || away <= longestAway;
    const enough = evidence.length >= evidenceNeeded;
    return {
      holds: isYear && unbroken && enough,
      arithmetic: [
        year,
        ...(away === null ? [] : [`中断${away}天 ${unbroken ? '≤' : '>'} ${longestAway}天（D-119a）`]),
        `证据${evidence.length}份 ${enough ? '≥' : '<'} ${evidenceNeeded}份（D-119a 的理解，原文没有份数）`,
      ].join('；'),
    };
  },
};

/** Somebody who is not registered here lodges with kin or friends (静安 item 1). */
export const lodging: ConditionJudgement = {
  label: '流动人口寄宿在亲戚朋友家',
  asked: [],
  decide({ request: { facts }, home }) {
    const isLocal = home?.registration === 'local';
    const host = facts.host === null ? '没有写明留宿人' : `留宿人：${facts.host}`;
    return {
      holds: facts.host !== null && !isLocal,
      arithmetic: isLocal ? `${host}；居民档案：户籍人口，不是流动人口` : host,
    };
  },
};
