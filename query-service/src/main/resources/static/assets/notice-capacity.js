/** The capacity is asked for only where the notice tells of one; what is hidden is sent as nothing. */
export function attach(row) {
  const kind = row.closest('form').querySelector('[name="/kind"]');
  const tell = () => {
    row.hidden = kind.value !== 'CAPACITY';
    if (row.hidden)
      row.querySelectorAll('input').forEach((input) => {
        input.value = '';
      });
  };
  kind.addEventListener('change', tell);
  tell();
}
