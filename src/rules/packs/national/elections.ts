import type { PackRules } from '../../pack.ts';

const fragment = '据2025年修订本的片段整理，条号待核；请对照全文核实';
const unseen = '2026年施行的修订本中未见此项';

/**
 * Election, recall and appraisal of committee members under the revision of 2025. The law of 1989 and 2018 has no numbers on
 * them (第八条 names the ways to elect only), so nothing here holds before 2026.
 */
export const elections = {
  'election.voter_list_days': [
    {
      from: '2026-01-01',
      value: { before: 20 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: fragment,
      holds: { day: '2026-11-30', event: '2026-12-20' },
      fails: { day: '2026-12-01', event: '2026-12-20' },
    },
  ],
  'election.objection_days': [
    {
      from: '2026-01-01',
      value: { within: 5 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      readings: ['D-44'],
      note: `${fragment}；向居民选举委员会提出；答复期限未见`,
      holds: { day: '2026-12-04', event: '2026-11-29' },
      fails: { day: '2026-12-05', event: '2026-11-29' },
    },
  ],
  'election.body': [
    {
      from: '2026-01-01',
      value: { label: '居民选举委员会' },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      force: 'definition',
      note: '见于报道和片段：选举、交接由居民选举委员会主持；请对照全文核实',
      holds: { label: '居民选举委员会' },
      fails: { label: '居民委员会' },
    },
  ],
  'election.body_leaves': [
    {
      from: '2026-01-01',
      value: {
        items: [
          { code: 'candidate', title: '被提名为候选人的人' },
          { code: 'near_relative', title: '候选人的近亲属' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: `${fragment}；本人或近亲属被提名的，退出居民选举委员会`,
      holds: { item: 'resident' },
      fails: { item: 'candidate' },
    },
  ],
  'election.candidates': [
    {
      from: '2026-01-01',
      value: { unit: '名', min: 1 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: `${fragment}；原意为候选人的名额多于应选名额；不足名额的另行选举`,
      holds: { number: 1 },
      fails: { number: 0 },
    },
  ],
  'election.barred': [
    {
      from: '2026-01-01',
      value: {
        items: [
          { code: 'expelled_from_party', title: '被开除党籍的' },
          { code: 'gang_offences', title: '利用黑恶势力违法犯罪的' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: `${fragment}；片段只见举例，所列不全`,
      holds: { item: 'party_member' },
      fails: { item: 'expelled_from_party' },
    },
  ],
  'election.proxy': [
    {
      from: '2026-01-01',
      value: {
        fields: [
          { code: 'written', title: '书面委托' },
          { code: 'holder_voter', title: '受托人是本社区的选民' },
          { code: 'list_published', title: '委托名单已公布' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: fragment,
      holds: { given: ['written', 'holder_voter', 'list_published'] },
      fails: { given: ['written', 'list_published'] },
    },
  ],
  'election.validity': [
    {
      from: '2026-01-01',
      value: { of: 'household_representatives', moreThan: [1, 2] },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      forms: ['households'],
      note: `${fragment}；过半数的户代表参加投票，选举有效`,
      holds: { count: 601, of: 1200 },
      fails: { count: 600, of: 1200 },
    },
    {
      from: '2026-01-01',
      value: { of: 'voters', moreThan: [1, 2] },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'assumed',
      forms: ['adults'],
      note: `${unseen}，暂按登记参加选举的选民过半数投票（村民委员会组织法的办法）；请对照全文核实`,
      holds: { count: 2602, of: 5203 },
      fails: { count: 2601, of: 5203 },
    },
  ],
  'election.pass': [
    {
      from: '2026-01-01',
      value: { of: 'votes_cast', moreThan: [1, 2] },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'assumed',
      note: `${unseen}，暂按参加投票人数的过半数（村民委员会组织法的办法）；请对照全文核实`,
      holds: { count: 301, of: 600 },
      fails: { count: 300, of: 600 },
    },
  ],
  'election.void': [
    {
      from: '2026-01-01',
      value: {
        items: [
          { code: 'violence', title: '暴力' },
          { code: 'threat', title: '威胁' },
          { code: 'fraud', title: '欺骗' },
          { code: 'bribery', title: '贿赂' },
          { code: 'forged_ballots', title: '伪造选票' },
          { code: 'false_counts', title: '虚报选举票数' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: `${fragment}；以这些手段当选的，当选无效`,
      holds: { item: 'bribery' },
      fails: { item: 'low_turnout' },
    },
  ],
  'recall.procedure': [
    {
      from: '2026-01-01',
      value: {
        fields: [
          { code: 'reason', title: '罢免理由' },
          { code: 'defence', title: '被罢免人申辩的机会' },
        ],
      },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'assumed',
      note: `${unseen}，暂按村民委员会组织法的办法；谁可以提出罢免、要多少人提出，也未见；请对照全文核实`,
      holds: { given: ['reason', 'defence'] },
      fails: { given: ['reason'] },
    },
  ],
  'appraisal.unfit': [
    {
      from: '2026-01-01',
      value: { of: 'ballots', moreThan: [1, 2] },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'assumed',
      note: '片段只见“被评为不称职”，怎样才算未见，暂按有效票过半数；评议会另有认定的，以认定为准',
      holds: { count: 26, of: 51 },
      fails: { count: 25, of: 51 },
    },
  ],
  'office.unfit_twice': [
    {
      from: '2026-01-01',
      value: { unit: '次', below: 2 },
      cite: { document: 'organic_law_2025', article: '条款待核' },
      status: 'reconstructed',
      note: `${fragment}；连续两次被评为不称职的，职务终止；由人认定，程序不自动终止`,
      holds: { number: 1 },
      fails: { number: 2 },
    },
  ],
} satisfies PackRules;
