import { useCallback, useEffect } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import type { MapTheme } from '../map-props.ts';
import { useViewCanvas } from '../view/use-view-canvas.ts';
import type { Paint } from '../view/view-canvas.ts';
import type { MapTool } from './map-tool.ts';
import { paintTool } from './paint-tool.ts';

interface ToolLayerProps {
  readonly tool: MapTool;
  readonly theme: MapTheme;
}

/** A tool at work on the map: takes clicks and, from the keyboard, the middle of the map. */
export function ToolLayer({ tool, theme }: ToolLayerProps) {
  const map = useMap();
  useMapEvents({
    click: ({ latlng }) => tool.onSpot({ longitude: latlng.wrap().lng, latitude: latlng.lat }),
  });
  useEffect(() => {
    const container = map.getContainer();
    container.classList.add('survey-map-tool');
    const press = (event: KeyboardEvent): void => {
      const { lng, lat } = map.getCenter().wrap();
      if (event.key === 'Enter') tool.onSpot({ longitude: lng, latitude: lat });
      else if (event.key === 'Backspace') tool.onBack();
      else if (event.key === 'Escape') tool.onEnd();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    container.addEventListener('keydown', press);
    return () => {
      container.classList.remove('survey-map-tool');
      container.removeEventListener('keydown', press);
    };
  }, [map, tool]);
  const paint = useCallback<Paint>(
    (context, view) => paintTool(context, view, tool, theme),
    [tool, theme],
  );
  useViewCanvas('markerPane', paint, { level: 1 });
  return null;
}
