/** The forms in which the office's affairs are made public (幸福 第七条); `board` and `wall` hang, the others are held or sent. */
export const channels = {
  board: '公开栏',
  meeting: '居民会议、居民代表会议',
  wall: '办公场所上墙',
  printed: '书面材料',
  broadcast: '广播',
  network: '网络',
} as const;

export type Channel = keyof typeof channels;

export const channelStates = Object.fromEntries(Object.entries(channels).map(([code, label]) => [code, { label }]));
