import { dayCount } from '../attendance/spell.ts';
import { dayWords } from '../calendar/day.ts';
import type { Block, Sheet } from '../sheet/sheet.ts';
import { leaveSpanWords } from './half_day.ts';
import { leaveKinds } from './kind.ts';
import type { Leave, Opinion } from './leave.ts';
import { type ApproverPost, approverPosts, opinionWords } from './post.ts';

/** The leave slip to be signed (F-16): what is asked for, what each of those who decide says, the filing. */
export function slipSheet(leave: Leave, office: string): Sheet {
  return {
    title: '请假条',
    subtitle: `${office}　${leave.number}`,
    reference: leave.number,
    day: leave.requested_on,
    tight: true,
    blocks: [asked(leave), opinions(leave), footing(leave), { kind: 'signatures', lines: [{ label: '请假人' }] }],
  };
}

function asked(leave: Leave): Block {
  const days = `${dayCount(leave.halves)}（工作日）`;
  const joined =
    leave.facts.joined_with.length === 0
      ? ''
      : `；与${leave.facts.joined_with.join('、')}相连，合计 ${dayCount(leave.facts.joined_halves)}`;
  const fields = [
    ['姓名', leave.person],
    ['种类', leaveKinds[leave.kind].label],
    ['起止', leaveSpanWords(leave)],
    ['天数', `${days}${joined}`],
    ['事由', leave.reason ?? ''],
    ['代班人', leave.cover ?? ''],
    ['申请日期', dayWords(leave.requested_on)],
  ] as const;
  return {
    kind: 'table',
    columns: [
      { key: 'label', label: '项目', type: 'text' },
      { key: 'value', label: '内容', type: 'text', wide: true },
    ],
    rows: fields.map(([label, value]) => ({ label, value })),
  };
}

/** One row for each who has a say in it: filled in where it is on file, empty to be signed where not. */
function opinions(leave: Leave): Block {
  const posts = postsOn(leave);
  return {
    kind: 'table',
    title: '审批意见',
    roomy: true,
    columns: [
      { key: 'post', label: '审批', type: 'text' },
      { key: 'opinion', label: '意见', type: 'text', wide: true },
      { key: 'name', label: '签　　　字', type: 'text' },
      { key: 'day', label: '日　　期', type: 'text' },
    ],
    rows: posts.map((post) => {
      const said = leave.opinions.filter((one) => one.post === post);
      return {
        post: approverPosts[post],
        opinion: said.map(opinionText).join('；'),
        name: [...new Set(said.map(({ name }) => name))].join('、'),
        day: said.at(-1)?.day ?? '　　年　月　日',
      };
    }),
  };
}

/** What is not an approval by one whose review the rule asks for is an opinion, in his own words. */
function opinionText({ post, opinion, note }: Opinion): string {
  if (opinion === 'review' && post !== 'subdistrict_deputy') return note ?? '已阅';
  return `${opinionWords[opinion]}${note === null ? '' : `：${note}`}`;
}

function postsOn({ verdict, opinions: said }: Leave): ApproverPost[] {
  const form: readonly ApproverPost[] = ['director', 'section_chief', 'subdistrict_deputy'];
  const asked = verdict === null ? [] : verdict.approvers.includes('secretary') ? (['secretary'] as const) : [];
  return [
    ...new Set<ApproverPost>([...asked, ...(verdict === null ? [] : form), ...said.map(({ post }) => post)]),
  ].concat(verdict === null && said.length === 0 ? ['other'] : []);
}

function footing({ verdict, opinions: said }: Leave): Block {
  const filing = said.map(({ filing_no }) => filing_no).findLast((number) => number !== null) ?? '________________';
  const deduct =
    verdict === null || verdict.deduct_days === 0 ? '0 天' : `${verdict.deduct_days} 天（${verdict.cite_words}）`;
  return { kind: 'text', lines: [`备案号：${filing}`, `按天计算扣当月工资：${deduct}`] };
}
