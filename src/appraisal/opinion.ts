import { Refusal } from '../base/refusal.ts';
import { yearOf } from '../calendar/day.ts';
import { verb } from '../command/verb.ts';
import { readOffice } from '../office/store.ts';
import { basisOf, recordOf } from '../proceeding/answer.ts';
import { assessor } from '../proceeding/assessment.ts';
import { dueBlocks } from '../proceeding/due.ts';
import { peopleOf } from '../proceeding/group.ts';
import { paperOf, part, textField, whenWords } from '../proceeding/paper.ts';
import { findProceeding } from '../proceeding/store.ts';
import type { Block, Sheet, TableBlock, TextBlock } from '../sheet/sheet.ts';
import {
  type Appraisal,
  type AppraisalFacts,
  type HeadingName,
  type Held,
  headings,
  kinds,
  lastStep,
  type PartName,
  parts,
  type StepOf,
} from './appraisal.ts';
import { heldBefore } from './order.ts';
import { numberArgument } from './step.ts';
import { appraisalStory } from './story.ts';

export const opinion = verb<{ to?: string; pdf?: string | true }>({
  arguments: [numberArgument],
  options: [{ flags: '--to <单位>', text: '印成给这个单位的反馈函；不写：评议小组的评定意见' }],
  examples: [
    'jwh appraisal opinion 2026-1 --pdf 评定意见.pdf',
    'jwh appraisal opinion 2026-1 --to 区房管局 --pdf 反馈函.pdf',
  ],
  async run(context, [word], { to, pdf }) {
    if (to?.trim() === '') throw new Refusal('usage', 'bad_text', '--to 不能是空的。');
    const db = await context.read();
    const one = await findProceeding<AppraisalFacts>(db, 'appraisal', word ?? '', yearOf(context.today));
    const held = heldBefore(one, context.today);
    const story = await appraisalStory(one, context.today, await assessor(db));
    const office = (await readOffice(db)).name;
    const sheet = to === undefined ? opinionSheet(office, one, held) : letterSheet(office, one, held, to.trim());
    const dues = story.dues.filter(({ code }) => code !== 'notice');
    return {
      sheet: pdf === undefined ? { ...sheet, blocks: [...sheet.blocks, ...dueBlocks(dues)] } : sheet,
      record: recordOf(story),
      verdicts: held.verdicts,
      basis: basisOf(held.verdicts),
    };
  },
});

/** 评定意见 (F-50): report, survey, the four headings, grade and opinion, for the group to sign. */
function opinionSheet(office: string, one: Appraisal, held: StepOf<'held'>): Sheet {
  const { content } = held;
  const survey = lastStep(one, 'surveyed');
  const members = peopleOf({ leader: content.leader, members: membersOf(content) });
  const said: TextBlock[] = [
    ...(survey === undefined ? [] : [part('调查报告', survey.content.report)]),
    {
      kind: 'text',
      title: '被评议对象的汇报',
      lines: (Object.keys(parts) as PartName[]).map((name) => `${parts[name]}：${content.parts[name] ?? '（未记录）'}`),
    },
    {
      kind: 'text',
      title: '评议内容',
      lines: (Object.keys(headings) as HeadingName[]).map(
        (name) => `${headings[name]}：${content.headings[name] ?? '（未记录）'}`,
      ),
    },
    ...(content.discussion === null ? [] : [part('小组讨论', content.discussion)]),
  ];
  return paperOf({ ...one, day: held.day }, office, '评定意见', [
    head(one, held),
    ...said.map((block, at) => ({ ...block, title: `${'一二三四'[at]}、${block.title}` })),
    ...(content.votes.length === 0 ? [] : [voteTable(content)]),
    conclusion(content),
    {
      kind: 'signatures',
      lines: [
        { label: content.leader === null ? '小组组长' : `组长 ${content.leader}` },
        ...members.filter((name) => name !== content.leader).map((label) => ({ label })),
        ...(members.length > 1 ? [] : [{ label: '小组成员' }]),
      ],
      day: held.day,
    },
  ]);
}

/** 反馈函: the opinion to the body, its superior or the street. */
function letterSheet(office: string, one: Appraisal, held: StepOf<'held'>, to: string): Sheet {
  const day = whenWords(held.day, null);
  return paperOf({ ...one, day: held.day }, office, '评议意见反馈函', [
    {
      kind: 'text',
      lines: [
        `${to}：`,
        `评议小组于${day}召开评议会，对${one.facts.body}进行${kinds[one.facts.kind]}，现将评议意见反馈如下。`,
      ],
    },
    head(one, held),
    conclusion(held.content),
    { kind: 'signatures', lines: [], seal: office },
  ]);
}

function head(one: Appraisal, { day, content, meeting }: StepOf<'held'>): Block {
  const { body, kind, superior } = one.facts;
  return {
    kind: 'fields',
    fields: [
      ...textField('body', '被评议对象', body),
      ...textField('superior', '上级主管部门', superior),
      ...textField('kind', '形式', kinds[kind]),
      ...textField('meeting', '会议编号', meeting),
      ...textField('day', '评议会', whenWords(day, null)),
      ...textField('place', '地点', content.place),
      ...textField('group', '评议小组', content.group === null ? null : `${content.group}人，到会${content.present}人`),
      ...textField('grade', '等级', content.grade_label ?? '没有形成等级'),
    ],
  };
}

function membersOf({ representatives, community, others }: Held): Record<string, string[]> {
  return { representatives, community, others };
}

function voteTable({ votes }: Held): TableBlock {
  return {
    kind: 'table',
    title: '表决',
    columns: [
      { key: 'label', label: '等级', type: 'text', wide: true },
      { key: 'votes', label: '票数', type: 'count' },
    ],
    rows: votes.map(({ label, votes: count }) => ({ label, votes: count })),
  };
}

function conclusion({ grade_label, opinion: words }: Held): Block {
  const grade = grade_label === null ? '评议小组没有形成等级。' : `评议小组评定等级：${grade_label}。`;
  return { kind: 'text', title: '评定意见', lines: [grade, ...(words === null ? [] : [words])] };
}
