import type { PackRules } from '../../pack.ts';

/** 居民会议制度 第十二条 and 居务公开制度 第十条: who can have a meeting called. */
export const convene: PackRules = {
  'convene.reps': [
    {
      from: 'pack',
      value: { of: 'entitled', atLeast: [1, 3], binding: 'must' },
      cite: { document: 'xingfu_2', article: '第十二条3' },
      status: 'confirmed',
      forms: ['representatives'],
      readings: ['D-08', 'D-06', 'D-05'],
      catalogue: 'R-XF2-9',
      note: '以居民代表和当然代表合计为准；原文“三分一”为“三分之一”之误',
      holds: { count: 18, of: 54 },
      fails: { count: 17, of: 54 },
    },
  ],
  'convene.adults': [
    {
      from: 'pack',
      value: { of: 'adults', atLeast: [1, 5], binding: 'must' },
      cite: { document: 'xingfu_2', article: '第十二条3' },
      status: 'confirmed',
      forms: ['adults'],
      readings: ['D-08'],
      catalogue: 'R-XF2-9',
      holds: { count: 1041, of: 5203 },
      fails: { count: 1040, of: 5203 },
    },
  ],
  'convene.households': [
    {
      from: 'pack',
      value: { of: 'households', atLeast: [1, 5], binding: 'must' },
      cite: { document: 'xingfu_2', article: '第十二条3' },
      status: 'confirmed',
      forms: ['households'],
      readings: ['D-09', 'D-08'],
      catalogue: 'R-XF2-9',
      note: '原文为“户代表”；默认以全部户数为准',
      holds: { count: 296, of: 1480 },
      fails: { count: 295, of: 1480 },
    },
  ],
  'convene.bodies': [
    {
      from: 'pack',
      value: { anyOf: ['committee'] },
      cite: { document: 'xingfu_2', article: '第十二条1、2' },
      status: 'confirmed',
      catalogue: 'R-XF2-9',
      note: '事项属于居民会议职权，或居民委员会需向居民会议报告工作时，应当召集',
      holds: { posts: ['committee'] },
      fails: { posts: ['party_organisation'] },
    },
  ],
  'convene.supervision_group': [
    {
      from: 'pack',
      value: { within: 15 },
      cite: { document: 'xingfu_4', article: '第十条' },
      status: 'confirmed',
      readings: ['D-53', 'D-43', 'D-164'],
      catalogue: 'R-XF4-28',
      note: '限于居委会的决定违背居民会议决议或有重大错误，经指出后不纠正',
      holds: { day: '2026-05-21', event: '2026-05-06' },
      fails: { day: '2026-05-22', event: '2026-05-06' },
    },
  ],
  'assembly.consult': [
    {
      from: 'pack',
      value: { fields: [{ code: 'group', title: '居民代表应当认真征求小组居民的意见' }] },
      cite: { document: 'xingfu_2', article: '第十二条' },
      status: 'confirmed',
      forms: ['representatives'],
      catalogue: 'R-XF2-18',
      note: '原文没有要求留下书面记录；召集和通知时提醒',
      holds: { given: ['group'] },
      fails: { given: [] },
    },
  ],
};
