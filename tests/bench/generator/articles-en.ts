import { featuresEn } from './articles-en-features.js';
import { interviewsEn } from './articles-en-interviews.js';
import { newsEn } from './articles-en-news.js';
import type { SourceArticle } from './model.js';

/** All English articles of the generator; every text is invented for this project. */
export const articlesEn: readonly SourceArticle[] = [...newsEn, ...featuresEn, ...interviewsEn];
