/** What a text on paper is for; GB/T 9704-2012 names a typeface for each. */
export type Role = 'body' | 'title' | 'heading' | 'note';

export const roles: readonly Role[] = ['body', 'title', 'heading', 'note'];

/**
 * The typefaces of official papers by the names their makers give them, Chinese and Latin, the first preferred.
 * None of them may be handed on freely, so they are looked for on the office's computer.
 */
export const officialFamilies: Readonly<Record<Role, readonly RegExp[]>> = {
  // 仿宋
  body: [
    /^仿宋_GB/,
    /^FangSong_GB/i,
    /^仿宋$/,
    /^FangSong$/i,
    /^方正仿宋/,
    /^FZFangSong/i,
    /^FandolFang/i,
    /仿宋/,
    /Fang\s?Song/i,
  ],
  // 小标宋
  title: [/^方正小标宋/, /^FZXiaoBiaoSong/i, /小标宋/, /XiaoBiaoSong/i],
  // 黑体
  heading: [/^黑体$/, /^SimHei$/i, /^方正黑体/, /^FZHei/i, /^(华文黑体|STHeiti|Heiti SC)/i, /^FandolHei/i],
  // 楷体
  note: [
    /^楷体_GB/,
    /^KaiTi_GB/i,
    /^楷体$/,
    /^KaiTi$/i,
    /^方正楷体/,
    /^FZKai/i,
    /^(华文楷体|STKaiti|Kaiti SC)/i,
    /^FandolKai/i,
  ],
};

/** The free typefaces the program brings along: complete for every registered name, so they stand behind all others. */
export const suppliedFonts = {
  serif: { family: 'Noto Serif SC', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
  serifBold: { family: 'Noto Serif SC', file: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf' },
  sansBold: { family: 'Noto Sans SC', file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf' },
} as const;

/** The supplied families in the order in which they stand in for a missing official one. */
export const suppliedFamilies: Readonly<Record<Role, readonly string[]>> = {
  body: [suppliedFonts.serif.family, suppliedFonts.sansBold.family],
  title: [suppliedFonts.serifBold.family, suppliedFonts.sansBold.family],
  heading: [suppliedFonts.sansBold.family, suppliedFonts.serif.family],
  note: [suppliedFonts.serif.family, suppliedFonts.sansBold.family],
};
