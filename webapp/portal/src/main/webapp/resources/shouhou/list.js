// Choosing rows of a list: by mouse, by key, all of them; what is chosen stays chosen when the list is drawn again.
(() => {
  'use strict';

  const bar = document.getElementById('selection');
  if (!bar) {
    return;
  }
  const many = bar.querySelector('.many');
  const boxes = () => [...document.querySelectorAll('input[name=chosen]')];
  const numberOf = (box) => box.value.split('@')[0];
  let chosen = new Set();

  const tell = () => {
    const all = boxes();
    const on = all.filter((box) => box.checked);
    chosen = new Set(on.map(numberOf));
    bar.hidden = !on.length;
    many.textContent = many.dataset.many.replace('{0}', on.length);
    all.forEach((box) => box.closest('tr').classList.toggle('chosen', box.checked));
    const every = document.getElementById('chooseAll');
    if (every) {
      every.checked = Boolean(on.length) && on.length === all.length;
      every.indeterminate = Boolean(on.length) && on.length < all.length;
    }
  };

  const set = (value) => {
    boxes().forEach((box) => { box.checked = value; });
    tell();
  };

  document.addEventListener('change', ({ target }) => {
    if (target.id === 'chooseAll') {
      set(target.checked);
    } else if (target.name === 'chosen') {
      tell();
    }
  });

  document.getElementById('chooseNone').addEventListener('click', () => set(false));

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')
      || event.target.closest('input:not([type=checkbox]), textarea, select')) {
      return;
    }
    const box = document.querySelector('tr.at input[name=chosen]');
    if (box) {
      event.preventDefault();
      box.checked = !box.checked;
      tell();
    }
  });

  document.addEventListener('shouhou:drawn', () => {
    boxes().forEach((box) => { box.checked = chosen.has(numberOf(box)); });
    tell();
  });

  // the browser brings back what was ticked when one comes back to the page
  tell();
  window.addEventListener('pageshow', tell);
})();
