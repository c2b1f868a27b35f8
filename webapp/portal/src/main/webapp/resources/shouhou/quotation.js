// The form of a quotation: lines come and go; a part chosen from the catalogue fills its line.
(() => {
  'use strict';

  const lines = document.getElementById('quotedLines');
  const all = () => [...lines.querySelectorAll('.quoted-line')];
  const field = (line, name) => line.querySelector(`[name=${name}]`);

  const clear = (line) => line.querySelectorAll('input').forEach((input) => { input.value = ''; });

  document.getElementById('addLine').addEventListener('click', () => {
    const last = all().pop();
    const fresh = last.cloneNode(true);
    clear(fresh);
    field(fresh, 'kind').value = field(last, 'kind').value;
    last.after(fresh);
    field(fresh, 'part').focus();
  });

  lines.addEventListener('click', ({ target }) => {
    const line = target.closest('[data-remove-line]')?.closest('.quoted-line');
    if (line && all().length > 1) {
      line.remove();
    } else if (line) {
      clear(line);
    }
  });

  lines.addEventListener('change', ({ target }) => {
    if (target.name !== 'part') {
      return;
    }
    const part = [...document.getElementById('partsOffered').options]
      .find((it) => it.value === target.value.trim().toUpperCase());
    if (part) {
      const line = target.closest('.quoted-line');
      const english = document.getElementById('form:language').value === 'ENGLISH';
      field(line, 'description').value = (english ? part.dataset.en : part.dataset.zh).trim();
      field(line, 'unit').value = part.dataset.unit;
      field(line, 'price').value = part.dataset.price;
      field(line, 'quantity').value ||= '1';
    }
  });
})();
