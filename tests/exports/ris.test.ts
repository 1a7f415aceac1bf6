import { describe, expect, it } from 'vitest';
import { ris, toRisEntry } from '../../src/exports/ris.js';
import { exportText, type PageSketch, selectAll } from './select-pages.js';

const ZH: PageSketch = { publication: '人民日报', date: '2024-03-08', page: '3' };
const EN: PageSketch = { publication: 'The Daily Planet', date: '1924-12-31', page: 'A1', speaks: 'en' };

describe('RIS', () => {
  it('has an entry an article, its lines ended by CR LF, with a blank line between', () => {
    const zh = { headline: '新桥通车', byline: ['王小禾', '李明'], paragraphs: ['通车。'] };
    const en = { headline: 'Bridge Opens', byline: ['Ann de Boone'], paragraphs: ['It opened.'] };
    expect(
      exportText(
        ris,
        selectAll([
          { ...ZH, articles: [zh] },
          { ...EN, articles: [en] },
        ]).selection,
      ).split('\r\n'),
    ).toEqual([
      'TY  - NEWS',
      'ID  - renmin-ribao/2024-03-08/3/1',
      'TI  - 新桥通车',
      'AU  - 王小禾',
      'AU  - 李明',
      'T2  - 人民日报',
      'PY  - 2024',
      'DA  - 2024/03/08/',
      'SP  - 3',
      'CY  - 北京',
      'SN  - 1672-8386',
      'LA  - zh',
      'ER  - ',
      '',
      'TY  - NEWS',
      'ID  - the-daily-planet/1924-12-31/A1/1',
      'TI  - Bridge Opens',
      expect.stringMatching(/^AU {2}- .*Boone, Ann$/),
      'T2  - The Daily Planet',
      'PY  - 1924',
      'DA  - 1924/12/31/',
      'SP  - A1',
      'LA  - en',
      'ER  - ',
      '',
    ]);
  });

  it('names the section', () => {
    expect(toRisEntry({ id: 'x', type: 'article-newspaper', section: '港口' })).toBe('TY  - NEWS\r\nID  - x\r\nSE  - 港口\r\nER  - \r\n');
  });

  it('leaves out of a date what is not known, and keeps a field on its line', () => {
    const entry = toRisEntry({ id: 'x', type: 'article-newspaper', title: 'One\ntwo', issued: { 'date-parts': [[1900, 3]] } });
    expect(entry).toBe('TY  - NEWS\r\nID  - x\r\nTI  - One two\r\nPY  - 1900\r\nDA  - 1900/03//\r\nER  - \r\n');
  });
});
