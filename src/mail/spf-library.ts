// By a file of its own: a bundle gives a CommonJS package that is imported late its default export alone.
export { spf } from 'mailauth/lib/spf/index.js';
