const HAN = /(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|周报|周刊|导报|新报|快报|公报|日報|晚報|晨報|早報|時報|週報|新報)$/u;
const LATIN =
  /(?:\b(?:Times|Post|Courier|Gazette|Herald|Tribune|Journal|Chronicle|Observer|Guardian|Record|Register|Sentinel|Globe|Telegraph|Examiner|Bulletin|Advertiser|Argus|Mercury|Inquirer|Intelligencer|Daily News))$/iu;
const SLUG = /-(?:ribao|wanbao|chenbao|zaobao|shibao|shangbao|dushibao|qingnianbao|zhoubao|daobao|xinbao|kuaibao)$/u;

/** True for a name that looks like a newspaper's title, or like the slug of one: 云溪日报, yunxi-ribao, "Harrow Courier". */
export function looksLikeTitle(name: string): boolean {
  const plain = name.normalize('NFKC').trim();
  if (plain.length < 3 || plain.length > 60) return false;
  return HAN.test(plain) || SLUG.test(plain) || (/\s|-/.test(plain) && LATIN.test(plain.replace(/-/g, ' ')));
}
