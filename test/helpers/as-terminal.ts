// Ink and chalk read both while they load, and a worker loads them once for all of its files: without the first nothing is
// ever styled in a test, with the second Ink never follows the size of its terminal.
process.env['FORCE_COLOR'] = '1';
delete process.env['CI'];
process.env['NODE_ENV'] = 'production';
// No print system of this machine takes part; tests that print have one of their own.
process.env['CUPS_SERVER'] = '/nowhere/cups.sock';
