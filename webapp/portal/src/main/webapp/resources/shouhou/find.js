// Shows what the search box finds while somebody types. The answer is text in pieces, never markup.
(() => {
  'use strict';

  const input = document.getElementById('search');
  const list = document.getElementById('searchFound');
  if (!input || !list) {
    return;
  }
  const QUIET = 180;
  let timer;
  let asked = 0;
  let at = -1;

  const options = () => [...list.querySelectorAll('[role=option]')];

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const put = (parent, pieces) => pieces.forEach(([text, hit]) => {
    const piece = hit ? document.createElement('mark') : document.createTextNode(text);
    if (hit) {
      piece.textContent = text;
    }
    parent.append(piece);
  });

  const made = (name, className, parent) => {
    const it = document.createElement(name);
    it.className = className;
    parent.append(it);
    return it;
  };

  const show = (found) => {
    list.replaceChildren();
    found.forEach((hit, index) => {
      const option = made('a', 'option', list);
      option.id = `searchFound-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.tabIndex = -1;
      option.href = hit.page;
      made('span', 'badge bare', option).textContent = hit.kind;
      const words = made('span', 'words', option);
      if (hit.number) {
        made('span', 'number', words).textContent = hit.number;
      }
      put(made('b', '', words), hit.title);
      put(made('span', 'passage', words), hit.passage);
    });
    const all = made('a', 'option all', list);
    all.id = 'searchFound-all';
    all.setAttribute('role', 'option');
    all.setAttribute('aria-selected', 'false');
    all.tabIndex = -1;
    all.href = `${input.form.action}?q=${encodeURIComponent(input.value.trim())}`;
    all.textContent = found.length ? list.dataset.all : list.dataset.none;
    list.hidden = false;
    at = -1;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  };

  // a single letter stands in everything; a single Chinese character is a word
  const worth = (text) => text.length > 1 || text.codePointAt(0) >= 0x2e80;

  const ask = () => {
    const text = input.value.trim();
    if (!text || !worth(text)) {
      asked += 1;
      close();
      return;
    }
    asked += 1;
    const mine = asked;
    fetch(`${list.dataset.from}?q=${encodeURIComponent(text)}`, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then((found) => {
        if (found && mine === asked && document.activeElement === input) {
          show(found);
        }
      })
      // the box still sends what was typed to the page of findings
      .catch(() => {});
  };

  const move = (step) => {
    const all = options();
    all[at]?.setAttribute('aria-selected', 'false');
    at = (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length;
    all[at].setAttribute('aria-selected', 'true');
    all[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', all[at].id);
  };

  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!event.isComposing) {
      timer = setTimeout(ask, QUIET);
    }
  });
  input.addEventListener('compositionend', () => { clearTimeout(timer); timer = setTimeout(ask, QUIET); });

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      location.assign(options()[at].href);
    } else if (event.key === 'Escape') {
      close();
    }
  });

  // what is clicked must still be there when the mouse is let go
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', () => { asked += 1; clearTimeout(timer); close(); });
})();
