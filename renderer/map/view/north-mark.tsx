/** The map never turns: north is up. */
export function NorthMark({ label }: { readonly label: string }) {
  return (
    <svg className="survey-map-north" viewBox="0 0 24 34" width="24" height="34" role="img">
      <title>{label}</title>
      <path d="M12 2 20 22 12 17.5 4 22z" />
      <text x="12" y="33" textAnchor="middle">
        N
      </text>
    </svg>
  );
}
