const HAN = /(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|周报|周刊|导报|新报|快报|公报|日報|晚報|晨報|早報|時報|週報|新報)$/u;
const SLUG = /-(?:ribao|wanbao|chenbao|zaobao|shibao|shangbao|dushibao|qingnianbao|zhoubao|daobao|xinbao|kuaibao)$/u;
/** Words that hardly anything but a newspaper is called by. */
const NEWSPAPER =
  /[\s-](?:Courier|Gazette|Herald|Tribune|Chronicle|Observer|Guardian|Sentinel|Telegraph|Examiner|Advertiser|Argus|Mercury|Inquirer|Intelligencer|Daily[\s-]News)$/iu;
/** Words that other things are called by as well: a name with them is capitalised, a slug of them is of a newspaper's form. */
const SHARED =
  /[\s-](?:Times|Post|Journal|Record|Register|Globe|Bulletin|Ledger|TIMES|POST|JOURNAL|RECORD|REGISTER|GLOBE|BULLETIN|LEDGER)$/u;
const SHARED_SLUG = /^(?:the|new|daily|evening|morning|sunday)-(?:[a-z]+-)*(?:times|post|journal|record|register|globe|bulletin|ledger)$/u;
const OTHER_THINGS =
  /\b(?:blog|job|guest|forum|goal|lamp|parking|opening|closing|running|travel|train|bus|medical|health|criminal|police|cash)[\s-]\p{L}+$/iu;

/** True for a name that looks like a newspaper's title, or like the slug of one: 云溪日报, yunxi-ribao, "Harrow Courier". */
export function looksLikeTitle(name: string): boolean {
  const plain = name.normalize('NFKC').trim();
  if (plain.length < 3 || plain.length > 60 || OTHER_THINGS.test(plain)) return false;
  return [HAN, SLUG, NEWSPAPER, SHARED, SHARED_SLUG].some((form) => form.test(plain));
}
