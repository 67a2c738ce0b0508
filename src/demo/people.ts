/** Fictional people: names put together from common surnames and given names, so that nobody is meant. */
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'.split('');
const given = [
  '建国',
  '敏',
  '秀英',
  '志强',
  '桂兰',
  '海涛',
  '淑华',
  '国庆',
  '丽娟',
  '永康',
  '玉梅',
  '春生',
  '晓燕',
  '德福',
  '凤霞',
  '文斌',
  '翠萍',
  '立新',
  '雪梅',
  '长林',
  '红霞',
  '振华',
  '素珍',
  '学军',
  '美玲',
  '福生',
  '艳红',
  '庆丰',
  '月娥',
  '云飞',
  '慧敏',
  '广田',
];

/** `count` different names, always the same ones. The first two are the chair and the recorder of the example. */
export function fictionalNames(count: number): string[] {
  return Array.from(
    { length: count },
    (_, i) => `${surnames[i % surnames.length]}${given[(i + 7 * Math.floor(i / surnames.length)) % given.length]}`,
  );
}

/** A staff of nine, with posts as the rules of 长春 allow them. */
export const staff: readonly { name: string; posts: readonly string[] }[] = [
  { name: '赵永康', posts: ['书记'] },
  { name: '王建国', posts: ['主任'] },
  { name: '李敏', posts: ['副主任', '会计'] },
  { name: '孙秀英', posts: ['委员', '出纳'] },
  { name: '周立新', posts: ['委员', '考勤员'] },
  { name: '何晓燕', posts: ['委员', '印章保管人'] },
  { name: '林文斌', posts: ['社工'] },
  { name: '郭雪梅', posts: ['社工', '档案员'] },
  { name: '马庆丰', posts: ['社工'] },
];
