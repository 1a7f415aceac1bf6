import { describe, expect, it } from 'vitest';
import { findColumnRoles, isArticleTable, requireColumnRoles } from '../../../src/readers/tables/column-roles.js';

function rolesOf(columns: string, named?: Readonly<Record<string, string>>) {
  const { roles, facts } = findColumnRoles(columns.split(','), named && new Map(Object.entries(named)));
  return [...[...roles].map(([column, role]) => `${column}=${role}`), ...facts].sort().join(' ');
}

describe('Columns of a table of articles', () => {
  it.each([
    ['headline,byline,article', 'article=text byline=byline headline=headline'],
    ['article,text', 'article=item text=text'],
    ['id,title,text,pub_date,page', 'id=item page=page pub_date=date text=text title=headline'],
    ['date,pub_date,body', 'body=text date pub_date=date'],
    ['title,location,date,item_type,ocr_quality_mean,text', 'date=date item_type location ocr_quality_mean text=text title=publication'],
    ['title,headline,text', 'headline=headline text=text title=publication'],
    ['newspaper_name,title,headline,text', 'headline=headline newspaper_name=publication text=text title'],
    ['标题,正文,日期,报纸,版面,作者,栏目', '作者=byline 报纸=publication 日期=date 标题=headline 栏目=section 正文=text 版面=page'],
    ['引题,主题,副题,全文', '主题=headline 全文=text 副题=deck 引题=kicker'],
    ['name,wordCount,FullText', 'FullText=text name wordCount'],
  ])('“%s” say %s', (columns, roles) => {
    expect(rolesOf(columns)).toBe(roles.split(' ').sort().join(' '));
  });

  it('say what a person says of them, in any writing of their names', () => {
    expect(rolesOf('Title,Body_Text,text', { text: 'body text', section: 'Title' })).toBe('Body_Text=text Title=section text');
  });

  it('are those of a table where one has texts and another says more', () => {
    expect(isArticleTable(['path', 'date', 'article'])).toBe(true);
    expect(isArticleTable(['text', 'label'])).toBe(false);
    expect(isArticleTable(['date', 'page'])).toBe(false);
    expect(isArticleTable(['words'], new Map([['text', 'words']]))).toBe(true);
  });

  it('are asked for where none has texts, or one that was named is not there', () => {
    expect(() => requireColumnRoles('a.csv', ['x', 'y'])).toThrow(
      'a.csv: has no column of texts; name it, as in --columns text=COLUMN; its columns are: x, y',
    );
    expect(() => requireColumnRoles('a.csv', ['text', 'y'], new Map([['headline', 'z']]))).toThrow('has no column “z”');
  });
});
