import { expect, it } from 'vitest';
import { inOldPrint } from '../../../src/conventions/de/old-print.js';

const pattern = new RegExp(`^${inOldPrint('Schluß|Dienstag')}$`, 'u');

it.each(['Schluß', 'Schluss', 'Schluſs', 'Schlufs', 'Schluſz', 'Dienstag', 'Dienſtag', 'Dienftag'])('“%s” is read in any print', (text) => {
  expect(text).toMatch(pattern);
});

it.each(['Schlus', 'Diensttag', 'Schluß folgt'])('“%s” is another word', (text) => {
  expect(text).not.toMatch(pattern);
});
