import { featuresZh } from './articles-zh-features.js';
import { interviewsZh } from './articles-zh-interviews.js';
import { newsZh } from './articles-zh-news.js';
import type { SourceArticle } from './model.js';

/** All Chinese articles of the generator; every text is invented for this project. */
export const articlesZh: readonly SourceArticle[] = [...newsZh, ...featuresZh, ...interviewsZh];
