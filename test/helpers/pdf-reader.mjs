// Opens PDFs in a thread of its own, because pdf.js puts slow stand-ins in the place of JSON.stringify, Array.prototype.push
// and others: what is tested must not run on those.
import { parentPort } from 'node:worker_threads';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** @param {Uint8Array} data @returns {Promise<import('./read-pdf.ts').ReadPdf>} */
async function read(data) {
  const task = getDocument({ data, useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages = [];
    const pieces = [];
    let size = { width: 0, height: 0 };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      if (number === 1) size = { width, height };
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join(''));
      for (const item of items) {
        if ('str' in item) pieces.push({ page: number, text: item.str, x: item.transform[4], y: item.transform[5] });
      }
    }
    const { info } = await document.getMetadata();
    const property = (name) => (typeof info[name] === 'string' ? info[name] : '');
    return {
      pages,
      text: pages.map((page) => page.replace(/\s+/g, ' ')).join('\n'),
      pieces,
      info: {
        title: property('Title'),
        author: property('Author'),
        subject: property('Subject'),
        created: property('CreationDate'),
        modified: property('ModDate'),
        pageCount: document.numPages,
        ...size,
      },
    };
  } finally {
    await task.destroy();
  }
}

parentPort.on('message', async ({ id, data }) => {
  try {
    parentPort.postMessage({ id, pdf: await read(data) });
  } catch (error) {
    parentPort.postMessage({ id, error });
  }
});
