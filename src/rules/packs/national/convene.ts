import type { PackRules } from '../../pack.ts';

const fragment = '据2025年修订本的片段整理，条号待核；请对照全文核实';

/** What residents and households are given is 居民会议 in either form, not the meeting of representatives. */
const residentsMeeting = ['adults', 'households'] as const;

/** Who may make the committee call a meeting, and the representatives of the groups. */
export const convene = {
  'convene.adults': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { of: 'adults', atLeast: [1, 5], binding: 'must' },
      cite: { document: 'organic_law_1989', article: '第十条' },
      status: 'confirmed',
      forms: residentsMeeting,
      holds: { count: 1041, of: 5203 },
      fails: { count: 1040, of: 5203 },
    },
    {
      from: '2026-01-01',
      value: { of: 'adults', atLeast: [1, 10], binding: 'must' },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      forms: residentsMeeting,
      note: fragment,
      holds: { count: 521, of: 5203 },
      fails: { count: 520, of: 5203 },
    },
  ],
  'convene.households': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { of: 'households', atLeast: [1, 5], binding: 'must' },
      cite: { document: 'organic_law_1989', article: '第十条' },
      status: 'confirmed',
      forms: residentsMeeting,
      readings: ['D-09'],
      holds: { count: 140, of: 700 },
      fails: { count: 139, of: 700 },
    },
    {
      from: '2026-01-01',
      value: { of: 'households', atLeast: [1, 10], binding: 'must' },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'assumed',
      forms: residentsMeeting,
      readings: ['D-09', 'D-171'],
      note: '修订本片段提到户的代表，未见比例，暂与居民的十分之一相同；请对照全文核实',
      holds: { count: 120, of: 1200 },
      fails: { count: 119, of: 1200 },
    },
  ],
  'convene.groups': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { of: 'groups', atLeast: [1, 3], binding: 'must' },
      cite: { document: 'organic_law_1989', article: '第十条' },
      status: 'confirmed',
      note: '2026年施行的修订本片段中未见居民小组的提议权',
      holds: { count: 4, of: 12 },
      fails: { count: 3, of: 12 },
    },
  ],
  'convene.reps': [
    {
      from: '2026-01-01',
      value: { of: 'representatives', atLeast: [1, 3], binding: 'must' },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      forms: residentsMeeting,
      note: `${fragment}；居民代表提议召开居民会议`,
      holds: { count: 27, of: 80 },
      fails: { count: 26, of: 80 },
    },
    {
      from: '2026-01-01',
      value: { of: 'representatives', atLeast: [1, 5], binding: 'must' },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      forms: ['representatives'],
      note: `${fragment}；居民代表提议召开居民代表会议`,
      holds: { count: 16, of: 80 },
      fails: { count: 15, of: 80 },
    },
  ],
  'reps.per_group': [
    {
      from: 'pack',
      until: '2025-12-31',
      value: { unit: '人', min: 2, max: 3 },
      cite: { document: 'organic_law_1989', article: '第八条' },
      status: 'confirmed',
      holds: { number: 3 },
      fails: { number: 1 },
    },
  ],
  'reps.share_of_assembly': [
    {
      from: '2026-01-01',
      value: { of: 'entitled', atLeast: [4, 5] },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      forms: ['representatives'],
      note: `${fragment}；居民代表会议由居委会成员和居民代表组成`,
      holds: { count: 36, of: 45 },
      fails: { count: 35, of: 45 },
    },
  ],
} satisfies PackRules;
