export const progressStateNames = ['open', 'under_way', 'done', 'stopped'] as const;
export type ProgressState = (typeof progressStateNames)[number];

export const progressStates = {
  open: { label: '未落实', tone: 'warn' },
  under_way: { label: '落实中' },
  done: { label: '已落实', tone: 'good' },
  stopped: { label: '已中止', tone: 'bad' },
} as const;

/** How a resolution stands: carried out so far, or taken back with the meeting's correction. */
export const resolutionStates = { ...progressStates, voided: { label: '已撤销', tone: 'quiet' } } as const;
