import { simplified } from './fold.ts';
import { isUnusual, visible } from './private.ts';

/** Illnesses by name: beside anybody's name they tell of that person's health. */
const named =
  /糖尿病|高血压|高血脂|低血糖|冠心病|心脏病|心梗|脑梗|脑溢血|脑出血|中风|偏瘫|瘫痪|癌|肿瘤|白血病|艾滋|HIV|梅毒|性病|乙肝|丙肝|肝炎|肝硬化|肝腹水|肺结核|结核病|尘肺|尿毒症|肾病|肾炎|肾衰|透析|[血腹]透(?![过支明露出])|化疗|放疗|哮喘|癫痫|帕金森|痴呆|阿尔茨海默|失智|失能|精神病|精神分裂|精神障碍|抑郁|躁狂|自闭症|孤独症|智力障碍|智障|弱智|截肢|失明|失聪|聋哑|流产|红斑狼疮|血友病|痛风|骨折|溃疡|白内障|青光眼|甲亢|甲减|脑瘫|股骨头|类风湿|淋巴瘤|综合[征症]|渐冻|海默|唐氏|贫血|心绞痛|心衰|房颤|脑萎缩|肺气肿|静脉曲张|银屑|白癜风|带状疱疹|植物人|炎(?<=[肺胃肠腺囊节脑膜肌鼻咽喉管尾皮耳髓腔]炎)|[肺胃肠肝肾腺胰管颈]CA(?![A-Z])|AIDS(?<![A-Z]AIDS)(?![A-Z])/i;

/**
 * What may also be the name of a programme or of an office (大病救助, 残疾人联络员), and what tells that an illness of any name
 * follows: it tells of a private person only.
 */
const general =
  /残疾|残障|致残|伤残|病(?![虫害媒毒])|患(?<![隐后防忧祸外内水匪]患)(?![难得失者])|确诊|罹患|(?:得了|得上|查出|检出|诊断).{0,12}[病症炎癌瘤疮疹毒]|症(?<![急重杂]症)(?!状|结)|瘤|感染(?![力人到])|卧床|住院|手术|心脏(?:搭桥|支架)|怀孕|孕妇|聋|哑巴|盲人|结石|吸毒|戒毒/;

/** What parts the characters of a word that somebody wants nobody to find. */
const between = /[\s\-‐-―_.·•*/|]/g;

/** The word by which a text tells of somebody's health; `general` words count only where a private person is named. */
export function illnessIn(text: string, privately: boolean): string | null {
  const close = closed(text);
  const found = named.exec(close) ?? (privately ? general.exec(close) : null);
  // Of an inflammation the organ stands before the word.
  return found?.[0] === '炎' ? close.slice(found.index - 1, found.index + 1) : (found?.[0] ?? null);
}

/** A text without what only parts characters, its letters in their plain form. */
export function closed(text: string): string {
  // Most texts are closed as they are.
  if (!isUnusual(text) && !/[！-～]/.test(text) && text.search(between) < 0) return simplified(text);
  return simplified(visible(text)).replace(between, '');
}

/** Sentences of a text, each with the mark that ends it. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。；;！!？?\n]+[。；;！!？?\n]*|[。；;！!？?\n]+/g) ?? [];
}
