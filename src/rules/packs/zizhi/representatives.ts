import type { PackRules } from '../../pack.ts';

/** What representatives may bring before the committee, and who may change what they decided: 第九条, 第十二条. */
export const representatives: PackRules = {
  'resolution.change': [
    {
      from: 'pack',
      value: {
        fields: [
          { code: 'same_organ', title: '由社区成员代表大会' },
          { code: 'later_meeting', title: '在其后的会议上' },
        ],
      },
      cite: { document: 'zizhi', article: '第十二条' },
      status: 'confirmed',
      catalogue: 'R-ZZ-28',
      note: '在合法的前提下，任何社区组织和社区居民无权更改；只有代表大会自己可以',
      holds: { given: ['same_organ', 'later_meeting'] },
      fails: { given: ['later_meeting'] },
    },
  ],
  'question.answer': [
    {
      from: 'pack',
      value: { fields: [{ code: 'answer', title: '说明或解答' }] },
      cite: { document: 'zizhi', article: '第九条3、4' },
      status: 'confirmed',
      catalogue: 'R-ZZ-7',
      note: '社区居委会（对第3项还有职能部门）应对其予以说明或解答；没有写期限',
      holds: { given: ['answer'] },
      fails: { given: [] },
    },
  ],
  'investigation.mandate': [
    {
      from: 'pack',
      value: { fields: [{ code: 'mandate', title: '代表会议的授权和委托' }] },
      cite: { document: 'zizhi', article: '第九条5' },
      status: 'confirmed',
      catalogue: 'R-ZZ-8',
      note: '居民、单位、团体都应为其调查提供条件，并自觉接受调查',
      holds: { given: ['mandate'] },
      fails: { given: [] },
    },
  ],
  'motion.reply': [
    {
      from: 'pack',
      value: { fields: [{ code: 'reply', title: '处理和反馈' }] },
      cite: { document: 'zizhi', article: '第九条6' },
      status: 'confirmed',
      readings: ['D-65'],
      catalogue: 'R-ZZ-9',
      note: '单独或由几名代表联名提出；“妥善处理和反馈”，没有写期限',
      holds: { given: ['reply'] },
      fails: { given: [] },
    },
  ],
};
