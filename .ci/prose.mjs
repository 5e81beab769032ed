#!/usr/bin/env node
// Measures the prose: the mean words per sentence and the share of sentences over 30 words, for each kind of text.
// Fails above 15 words or 5 %, or if a text has a gendered pronoun.
//
//   node .ci/prose.mjs                  all kinds
//   node .ci/prose.mjs --long [path]    also lists sentences over 30 words, in files whose path starts with one of the given paths
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const LIMIT_MEAN = 15, LONG = 30, LIMIT_LONG = 0.05;
// Shorter texts are labels, values or names.
const SHORTEST = 3;
const GENDERED = /\b(he|she|his|her|hers|him|himself|herself)\b/i;

const [long, ...paths] = process.argv[2] === '--long' ? [true, ...process.argv.slice(3)] : [false, ...process.argv.slice(2)];
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0')
  .filter(file => file && (paths.length === 0 || paths.some(path => file.startsWith(path.replace(/^\.\//, '')))));

/** Paragraphs and list items of Markdown, each with its line. Code blocks, headings and tables are left out. */
function markdown(text) {
  const units = [];
  let paragraph = null, fenced = false;
  const end = () => { if (paragraph) units.push(paragraph); paragraph = null; };
  text.split('\n').forEach((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) { fenced = !fenced; end(); return; }
    if (fenced || /^\s*(#|$|<!--|\|)/.test(line)) { end(); return; }
    const item = /^\s*(>\s*)?([-*+]|\d+\.)\s+/.exec(line);
    if (item) end();
    const content = line.replace(/^\s*(>\s*)?(([-*+]|\d+\.)\s+)?/, '');
    if (paragraph) paragraph.text += ' ' + content;
    else paragraph = { line: index + 1, text: content };
  });
  end();
  return units.map(unit => ({ ...unit, text: unit.text
    .replace(/!?\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/``.+?``|`[^`]*`/g, 'Code')
    .replace(/<br\s*\/?>/g, '. ')
    .replace(/<[^>]+>|[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '') }));
}

/** Blocks of lines that start with the given marker, each with its first line. */
function blocks(text, marker) {
  const units = [];
  let block = null;
  text.split('\n').forEach((line, index) => {
    const match = marker.exec(line);
    if (!match) { block = null; return; }
    if (block) block.text += ' ' + match[1];
    else units.push(block = { line: index + 1, text: match[1] });
  });
  return units;
}

/** XML docs of C#. Each tag that starts a paragraph starts a unit. */
function xmlDocs(text) {
  return blocks(text, /^\s*\/\/\/ ?(.*)$/).flatMap(({ line, text }) => text
    .replace(/<(see|seealso|paramref|typeparamref)\s+\w+="([^"]*)"\s*\/>/g, 'Code')
    .replace(/<see\s[^>]*>(.*?)<\/see>/g, '$1')
    .replace(/<c>.*?<\/c>/g, 'Code')
    .replace(/<code>.*?<\/code>/g, '')
    .split(/<\/?(?:summary|remarks|para|param|typeparam|returns|exception|value|list|item|description|term|inheritdoc|listheader)\b[^>]*>/)
    .map(part => ({ line, text: part.replace(/<[^>]+>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') })));
}

/** Other comments of C#. */
const comments = text => blocks(text, /^\s*\/\/(?!\/) ?(.*)$/);

/** Messages: string literals of five words or more. Literals joined with + are one text. */
function messages(text) {
  const code = text.replace(/^\s*\/\/.*$/gm, '').replace(/"\s*\+\s*\$?@?"/g, '');
  const units = [];
  for (const match of code.matchAll(/\$?"((?:[^"\\\n]|\\.)*)"/g)) {
    const said = match[1].replace(/\{[^{}]*\}/g, 'Value').replace(/\\n/g, '. ').replace(/\\(.)/g, '$1');
    if (said.split(/\s+/).filter(word => /^[a-z]+[,.;:]?$/i.test(word)).length >= 5) units.push({ line: code.slice(0, match.index).split('\n').length, text: said });
  }
  return units;
}

const sentences = text => text
  .replace(/\b(e\.g|i\.e|etc|vs|cf|no|approx)\.\s/gi, '$1 ')
  .split(/(?<=[.!?]["')\]]*)\s+(?=["'(\[`]*[A-Z0-9*])/)
  .map(sentence => sentence.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)))
  .filter(words => words.length >= SHORTEST);

const isAdr = file => file.startsWith('docs/adr/');
const product = file => /^(src|cdk)\/.*\.cs$/.test(file);
const kinds = [
  ['README', file => /^[A-Z]+\.md$/.test(file) || file.startsWith('.github/'), markdown, /\.md$/],
  ['docs', file => file.startsWith('docs/') && !isAdr(file), markdown, /\.md$/],
  ['ADRs', isAdr, markdown, /\.md$/],
  ['XML docs', () => true, xmlDocs, /\.cs$/],
  ['comments', () => true, comments, /\.cs$/],
  ['messages and help', product, messages, /\.cs$/],
];

let failed = false;
for (const [name, belongs, units, pattern] of kinds) {
  let count = 0, words = 0, over = 0;
  for (const file of files.filter(file => pattern.test(file) && belongs(file))) {
    for (const unit of units(readFileSync(file, 'utf8'))) {
      for (const sentence of sentences(unit.text)) {
        count++;
        words += sentence.length;
        if (sentence.length > LONG) {
          over++;
          if (long) console.log(`${file}:${unit.line}: ${sentence.length} words: ${sentence.join(' ')}`);
        }
      }
    }
  }
  if (count === 0) continue;
  const bad = words / count > LIMIT_MEAN || over / count > LIMIT_LONG;
  failed ||= bad;
  console.log(`${name.padEnd(18)} ${String(count).padStart(6)} sentences, mean ${(words / count).toFixed(1)} words, ${(100 * over / count).toFixed(1)} % over ${LONG}${bad ? '   <- too long' : ''}`);
}

let gendered = 0;
for (const file of files.filter(file => /\.(md|cs|json|txt|props|targets|yaml|yml|html|css|csproj|run)$|^\.ci\/run$/.test(file) && !/lock\.json$/.test(file))) {
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    const match = GENDERED.exec(line);
    if (match) { gendered++; if (long || paths.length === 0) console.log(`${file}:${index + 1}: gendered pronoun: "${match[0]}"`); }
  });
}
console.log(`${gendered} lines with gendered pronouns`);
process.exit(failed || gendered > 0 ? 1 : 0);
