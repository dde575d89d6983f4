export { type ReadingContext, readArticle } from './read-article.ts';
export { type ReadingLanguage, readingLanguage } from './reading-language.ts';
