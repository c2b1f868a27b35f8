// What was learnt from cases like this one: asked for once the page is there, since nobody should wait for it.
(() => {
  'use strict';

  const card = document.getElementById('alike');
  if (!card) {
    return;
  }
  const { asks, insert, number, root, uses, used, put } = card.dataset;
  const text = document.getElementById('reply:text');
  const trouble = document.getElementById('alikeTrouble');
  const make = (tag, properties, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  const tell = (sentence) => {
    trouble.textContent = sentence;
    trouble.hidden = !sentence;
  };

  const into = async (button, id) => {
    tell('');
    button.disabled = true;
    const answer = await fetch(insert, { method: 'POST', body: new URLSearchParams({ number, article: id }), redirect: 'manual' })
      .then(async (it) => (it.headers.get('Content-Type') ?? '').startsWith('application/json') ? it.json() : null)
      .catch(() => null);
    button.disabled = false;
    if (answer?.text === undefined) {
      tell(answer?.sentence ?? document.getElementById('composer').dataset.unsaved);
      return;
    }
    document.getElementById('tabReply')?.click();
    // where one writes, on lines of its own; behind what is there where nobody wrote yet
    const at = text.selectionEnd || text.value.length;
    const before = text.value.slice(0, at);
    const after = text.value.slice(at);
    text.setRangeText((before && !before.endsWith('\n') ? '\n' : '') + answer.text + (after && !after.startsWith('\n') ? '\n' : ''), at, at, 'end');
    text.focus();
    text.dispatchEvent(new Event('input', { bubbles: true }));
    button.closest('li').querySelector('.used').textContent = used;
  };

  const article = (it) => {
    const link = make('a', { className: 'case-link', href: `${root}/knowledge/article?id=${it.id}`, title: it.title },
      make('span', { className: 'subject', textContent: it.title }));
    const said = make('span', { className: 'faint used', textContent: it.used ? used : it.uses ? uses.replace('{0}', it.uses) : '' });
    const line = make('li', {}, link, ' ', said);
    if (text) {
      const button = make('button', { type: 'button', className: 'button small', textContent: put });
      button.setAttribute('aria-label', `${put} ${it.title}`);
      button.addEventListener('click', () => into(button, it.id));
      line.append(' ', button);
    }
    return line;
  };

  const settled = (it) => make('li', {},
    make('a', { className: 'case-link', href: `case?number=${it.number}`, title: it.subject },
      make('span', { className: 'number', textContent: it.number }), make('span', { className: 'subject', textContent: it.subject })),
    make('p', { className: 'faint remedy', textContent: [it.cause, it.remedy].filter(Boolean).join(' · '), title: it.remedy }));

  fetch(asks, { redirect: 'manual' }).then((it) => it.ok ? it.json() : null).then((found) => {
    if (found && found.articles.length + found.cases.length) {
      const articles = document.getElementById('alikeArticles');
      const cases = document.getElementById('alikeCases');
      articles.replaceChildren(...found.articles.map(article));
      articles.hidden = !found.articles.length;
      cases.replaceChildren(...found.cases.map(settled));
      cases.hidden = !found.cases.length;
      card.hidden = false;
    }
  }).catch(() => {});
})();
