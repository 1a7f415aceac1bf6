import { describe, expect, it } from 'vitest';
import { text } from '../../src/exports/text.js';
import { exportFile, exportFiles, selectDocuments, selectRecords } from './make-selection.js';

describe('Plain text', () => {
  const content = exportFile(text, selectDocuments());

  it('has the articles as a person reads them, each with its citation', () => {
    expect(content).toContain(`市政府昨日召开新闻发布会
青山水库大坝加固工程开工
工期两年 下游六镇受益
杨一鸣、许青 · 新华社, 青河, 2024-03-07

本报讯（记者杨一鸣 许青）青山水库大坝加固工程昨日开工，预计2026年完工。

三项指标

坝顶加高1.2米；坝坡放缓。

施工期间水库照常供水。

=SUM(A1:A2) 是表格里的字。

青河日报, 2024-03-08, pages 1, 3 — qinghe-ribao/2024-03-08/1/1

────────────────────────────────────────

水利局长答问

记者：汛期能蓄多少水？
`);
    expect(content).toContain('The Harbor Gazette, 1931-11-02, Late, page A4 — the-harbor-gazette/1931-11-02.Late/A4/1\n');
    expect(content).toMatch(/^\(no headline\)\n\n- 3 degrees, and nobody knows the paper\.\n\npublication unknown, date unknown — _\/_/);
  });

  it('says where an article goes on, and where it comes from', () => {
    const article = { headline: 'Fog', continuedFrom: '1', continuedOn: '7', mark: '②', paragraphs: ['Fog lay.'] };
    const lone = exportFile(
      text,
      selectDocuments([{ publication: 'The Harbor Gazette', date: '1931-11-02', page: '3', articles: [article] }]),
    );
    expect(lone).toMatch(/^Fog\n\(continued from page 1 ②\)\n\nFog lay\.\n\n\(continued on page 7 ②\)\n\nThe Harbor Gazette, /);
  });

  it('separates all articles, and counts them', () => {
    expect(content.split(/^─{40}$/m)).toHaveLength(4);
    expect(exportFiles(text, selectDocuments()).get('')?.count).toBe(4);
    expect(exportFile(text, selectRecords([]))).toBe('');
  });
});
