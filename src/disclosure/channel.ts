/**
 * The forms in which the office's affairs are made public (幸福 第七条, 长春 四(三)); `board`, `bulletin`, `wall_newspaper` and
 * `wall` hang, the others are held or sent.
 */
export const channels = {
  board: '公开栏',
  bulletin: '宣传栏',
  wall_newspaper: '墙报',
  meeting: '居民会议、居民代表会议',
  work_meeting: '居委会工作会议',
  group_meeting: '居民小组长（楼长、楼栋长）会',
  wall: '办公场所上墙',
  printed: '书面材料',
  broadcast: '广播',
  network: '网络',
} as const;

export type Channel = keyof typeof channels;

export const channelStates = Object.fromEntries(Object.entries(channels).map(([code, label]) => [code, { label }]));

/** What a posting made public. */
export const postedStates = { board: { label: '公开表' }, answers: { label: '意见答复' } } as const;
