import type { InForce } from '../../rules/book.ts';
import { chosen } from '../../rules/reading.ts';
import type { Post, Values } from '../../rules/value.ts';
import { inWords, postWords } from '../../rules/words.ts';
import { judgeBy } from '../../verdict/verdict.ts';
import { actsAs, type Named, personWords } from './people.ts';
import type { Asked, LogSaid } from './said.ts';

type PostsRule = InForce & { value: Values['posts'] };

/**
 * Who chaired. Two posts named together preside together (D-150: one person may hold both); who stands in for the director
 * needs the delegation and a post it may go to (静安 §2.3.2; D-151 where the rule is silent).
 */
export function judgeChair(said: LogSaid, rule: PostsRule | undefined, delegate: PostsRule | undefined): Asked {
  if (rule === undefined) return null;
  const { chairs, choices } = said;
  if (chairs.length === 0)
    return { unchecked: `主持人（--chair；${inWords('posts', rule.value)}，${rule.citeWords}）` };
  if (noneOnFile(said, rule)) {
    return { unchecked: `主持人的职务（在册没有${inWords('posts', rule.value)}，${rule.citeWords}）` };
  }
  const asked = rule.readings.filter((id) => id === 'D-150' || id === 'D-151');
  const about = { subject: 'chair', label: '主持', notes: chairNotes(said, rule), ...lighter(said, rule) };
  const judged = judgeBy(
    rule,
    about,
    choices,
    (letter) => {
      if (rule.value.allOf !== undefined) return together(said, rule.value.allOf, letter('D-150') === 'b');
      return alone(said, rule, delegate, letter('D-151') === 'b');
    },
    asked,
  );
  return { judged };
}

/** Who called it. A session on one matter may be called by somebody who was asked to (静安 §4.5.4). */
export function judgeConvener(said: LogSaid, rule: PostsRule | undefined): Asked {
  if (rule === undefined) return null;
  const { convener, special, delegated } = said;
  if (convener === null || noneOnFile(said, rule)) {
    return { unchecked: `召集人（--convener；${inWords('posts', rule.value)}，${rule.citeWords}）` };
  }
  const right = isOne(rule, convener);
  const asked = special && delegated !== null;
  const words = `${personWords(convener)}召集${right ? '' : asked ? `，受委托：${delegated}` : `，应为${inWords('posts', rule.value)}`}`;
  return {
    judged: judgeBy(
      rule,
      { subject: 'convener', label: '召集' },
      said.choices,
      () => ({ holds: right || asked, arithmetic: words }),
      [],
    ),
  };
}

function together({ chairs, staff }: LogSaid, posts: readonly Post[], onePersonEach: boolean) {
  const onFile = (post: Post) => staff.some((one) => actsAs(post, one.posts));
  const open = posts.filter((post) => !chairs.some((chair) => actsAs(post, chair.posts)));
  const strangers = chairs.filter(({ posts: held }) => held.length === 0).length;
  // Somebody not on file may hold a post that is held by nobody on file.
  const missing = open.filter((post) => onFile(post) || strangers === 0);
  const enough = missing.length === 0 && (!onePersonEach || chairs.length >= posts.length);
  const who = chairs.map(personWords).join('、');
  if (enough) return { holds: true, arithmetic: `${who}${chairs.length > 1 ? '共同' : '一人兼任，'}主持` };
  const lacks =
    missing.length === 0 ? '一人兼两职，只有一人主持' : `缺${missing.map((post) => postWords[post]).join('、')}`;
  return { holds: false, arithmetic: `${who}主持，${lacks}` };
}

function alone(said: LogSaid, rule: PostsRule, delegate: PostsRule | undefined, anyMember: boolean) {
  const who = said.chairs.map(personWords).join('、');
  if (said.chairs.some((chair) => isOne(rule, chair))) return { holds: true, arithmetic: `${who}主持` };
  const wanted = inWords('posts', rule.value);
  if (said.delegated === null) return { holds: false, arithmetic: `${who}主持，应为${wanted}，没有写委托` };
  const may = delegate === undefined ? anyMember : said.chairs.some((chair) => isOne(delegate, chair));
  const told = `${who}受委托主持：${said.delegated}`;
  if (may) return { holds: true, arithmetic: told };
  const to = delegate === undefined ? `应为${wanted}` : `只可委托${inWords('posts', delegate.value)}`;
  return { holds: false, arithmetic: `${told}；${to}` };
}

function chairNotes(said: LogSaid, rule: PostsRule): string[] {
  const there = said.presentNamed?.filter((one) => isOne(rule, one)) ?? [];
  const others = said.chairs.filter((chair) => !isOne(rule, chair));
  const strangers = others.filter(({ posts }) => posts.length === 0).map(({ name }) => name);
  return [
    ...(strangers.length > 0 ? [`主持人${strangers.join('、')}不在册，职务按所报认定。`] : []),
    ...(rule.value.anyOf !== undefined && others.length === said.chairs.length && there.length > 0
      ? [`${there.map(personWords).join('、')}到会，由他人主持。`]
      : []),
  ];
}

/** Where director and deputy are both away and the rule does not say who then chairs, it is only pointed out (D-151). */
function lighter(said: LogSaid, rule: PostsRule): { severity?: 'warning' } {
  const silent = rule.readings.includes('D-151') && chosen('D-151', said.choices) === 'a';
  const away = said.staff.filter((one) => isOne(rule, one)).every((one) => said.absent.some(({ who }) => who === one));
  return silent && away ? { severity: 'warning' } : {};
}

function isOne({ value }: PostsRule, { posts }: Named): boolean {
  return [...(value.anyOf ?? []), ...(value.allOf ?? [])].some((post) => actsAs(post, posts));
}

function noneOnFile({ staff }: LogSaid, rule: PostsRule): boolean {
  return !staff.some((one) => isOne(rule, one));
}
