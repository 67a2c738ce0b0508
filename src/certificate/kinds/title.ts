/** Traditional characters of the names on the lists, each before its simplified one. */
const simplified = new Map(
  Object.entries({
    ...{ 證: '证', 親: '亲', 屬: '属', 關: '关', 係: '系', 無: '无', 錄: '录', 遺: '遗', 繼: '继', 權: '权', 財: '财' },
    ...{ 產: '产', 況: '况', 狀: '状', 檔: '档', 業: '业', 場: '场', 變: '变', 記: '记', 項: '项', 養: '养', 戶: '户' },
    ...{ 員: '员', 蹤: '踪', 殘: '残', 體: '体', 經: '经', 營: '营', 單: '单', 離: '离', 喪: '丧', 現: '现', 區: '区' },
    ...{ 復: '复', 請: '请', 個: '个', 內: '内', 齡: '龄', 認: '认', 資: '资', 領: '领' },
  }),
);

/** A title as it is compared: simplified, without blanks, quotation marks and brackets, wide letters made narrow. */
export function plainTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’《》〈〉「」()（）[\]【】,，、;；.。·]/gu, '')
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
    .toLowerCase();
}

/** The same without the word 证明 at its end: what the paper is about. */
export function matterOf(text: string): string {
  const plain = plainTitle(text);
  return plain.length > 2 ? plain.replace(/证明$/u, '') : plain;
}

/** What an opinion or a certificate that somebody asks for is about: 入学意见, 入学证明 → 入学. */
export function aboutOf(text: string): string {
  const plain = plainTitle(text);
  return plain.length > 2 ? plain.replace(/(证明|意见)$/u, '') : plain;
}
