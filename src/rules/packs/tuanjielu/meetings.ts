import type { PackRules } from '../../pack.ts';

/** 一–四: councils of residents, talks about what they cannot settle, meetings to hear opinions. */
export const meetings = {
  'meetings.half_month_talk.seats': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'representative', title: '居民代表' },
          { code: 'community_cadre', title: '社区干部' },
          { code: 'liaison_cadre', title: '包联干部' },
          { code: 'work_group', title: '下派工作组' },
          { code: 'resident_unit', title: '辖区单位负责领导' },
        ],
      },
      cite: { document: 'tuanjielu', article: '四' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-6',
      holds: { given: ['representative', 'community_cadre', 'liaison_cadre', 'work_group', 'resident_unit'] },
      fails: { given: ['representative', 'community_cadre'] },
    },
  ],
  'meetings.half_month_talk.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'handed_over', title: '理事会解决不了而提交的问题' },
          { code: 'large_matter', title: '大的事情' },
        ],
      },
      cite: { document: 'tuanjielu', article: '四' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-14',
      note: '“小的事情理事会自行解决，大的事情提交半月谈集体商议”',
      holds: { item: 'large_matter' },
      fails: { item: 'small_matter' },
    },
  ],
  'meetings.council.name': [
    {
      from: 'pack',
      value: {
        label: '居民自治理事会会议',
        aliases: ['自治理事会', '平房区自治理事会', '楼寓自治理事会', '平房区自治理事会会议', '楼寓自治理事会会议'],
      },
      cite: { document: 'tuanjielu', article: '三1' },
      status: 'confirmed',
      force: 'definition',
      catalogue: 'R-TJ-1',
      note: '理事会成员由居民民主选举产生',
      holds: { label: '平房区自治理事会' },
      fails: { label: '居民议事会' },
    },
  ],
  'meetings.council.items': [
    {
      from: 'pack',
      value: {
        items: [
          { code: 'publicity', title: '宣传法律、法规和政策' },
          { code: 'patrol', title: '巡逻、看门护楼' },
          { code: 'mediation', title: '调解邻里纠纷' },
          { code: 'situation', title: '掌握居民的生活情况和动态' },
          { code: 'help', title: '协助解决居民生活中的困难和问题' },
        ],
      },
      cite: { document: 'tuanjielu', article: '一' },
      status: 'confirmed',
      force: 'should',
      catalogue: 'R-TJ-14',
      holds: { item: 'mediation' },
      fails: { item: 'large_matter' },
    },
  ],
  'meetings.opinion.name': [
    {
      from: 'pack',
      value: { label: '民情分析会', aliases: ['恳谈会', '民情恳谈会'] },
      cite: { document: 'tuanjielu', article: '二2' },
      status: 'confirmed',
      force: 'definition',
      holds: { label: '恳谈会' },
      fails: { label: '半月谈' },
    },
  ],
} satisfies PackRules;
