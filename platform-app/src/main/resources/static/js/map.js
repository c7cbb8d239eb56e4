// Draws the one map: points in clusters, a way, outlines of units; the table beside it says the same without a script.
const L = window.L;

const text = (tag, words) => Object.assign(document.createElement(tag), { textContent: words });

// Marks take their shape from the legend, so that a shape is drawn in one place.
function icon(figure, look) {
  const colour = look.split(" ")[0];
  const shape = figure.querySelector(`.legend svg.${colour}`).cloneNode(true);
  shape.setAttribute("class", look);
  return L.divIcon({ html: shape.outerHTML, className: "pin", iconSize: [28, 28] });
}

function many(words, cluster) {
  const count = cluster.getChildCount();
  const html = text("span", String(count));
  html.setAttribute("aria-label", words.replace("{n}", count));
  return L.divIcon({ html, className: "many", iconSize: [36, 36] });
}

async function fetched(url) {
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// What stands at a mark is asked when it is opened.
function opened(ground, map, marker) {
  const { lng, lat } = marker.getLatLng();
  const box = document.createElement("div");
  const popup = L.popup({ maxWidth: 320, maxHeight: 260, offset: [0, -8] }).setLatLng(marker.getLatLng()).setContent(box).openOn(map);
  const address = new URL(ground.dataset.points, location.href);
  address.searchParams.set("at", `${lng.toFixed(5)},${lat.toFixed(5)}`);
  fetched(address)
    .then((things) => box.replaceChildren(...things.map((thing) => {
      const line = document.createElement("p");
      const link = text("a", thing.label);
      link.href = thing.href;
      line.append(link, document.createElement("br"), text("small", `${thing.under} · ${thing.state}`));
      return line;
    })))
    .catch(() => box.replaceChildren(text("p", ground.dataset.failed)))
    .finally(() => popup.update());
}

// In portions, so that the page answers between them.
const PORTION = 1500;
const breath = () => new Promise((go) => setTimeout(go));

async function markers(ground, figure, data, bounds) {
  const layers = new Map();
  const icons = new Map();
  for (const { properties, geometry } of data.features) {
    if (geometry.type !== "MultiPoint") continue;
    if (!layers.has(properties.layer)) layers.set(properties.layer, []);
    if (!icons.has(properties.look)) icons.set(properties.look, icon(figure, properties.look));
    for (const [at, [lng, lat]] of geometry.coordinates.entries()) {
      if (at % PORTION === PORTION - 1) await breath();
      layers.get(properties.layer).push(L.marker([lat, lng], { icon: icons.get(properties.look), title: ground.dataset.mark, alt: ground.dataset.mark }));
      bounds.extend([lat, lng]);
    }
    await breath();
  }
  return layers;
}

function outlined(ground) {
  return L.geoJSON(null, {
    style: (feature) => ({ className: feature.properties.known ? "outline" : "outline hull", weight: 1.5, interactive: false }),
    onEachFeature: (feature, layer) => layer.bindTooltip(text("span", feature.properties.name), { sticky: true }),
  });
}

// Lines and areas of a layer; their marks are drawn beside them and lead on.
function drawn(data, name) {
  return L.geoJSON(data.features.filter(({ properties }) => properties.drawn && properties.layer === name), {
    style: (feature) => ({ className: `drawn ${feature.properties.drawn}`, weight: 4 }),
    onEachFeature: (feature, layer) => layer.bindTooltip(text("span", feature.properties.name), { sticky: true }),
  });
}

async function draw(ground) {
  const figure = ground.closest("figure");
  const hint = figure.querySelector("[role=status]");
  ground.hidden = false;
  const map = L.map(ground, { zoomControl: false, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, maxZoom: 19, minZoom: 3 });
  map.attributionControl.setPrefix(false);
  map.setView([30.55, 114.31], 12);
  L.control.zoom({ zoomInTitle: ground.dataset.closer, zoomOutTitle: ground.dataset.farther }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const switches = L.control.layers(null, null, { collapsed: false }).addTo(map);
  try {
    const outlines = outlined(ground).addTo(map);
    switches.addOverlay(outlines, ground.dataset.outlineLayer);
    const data = await fetched(ground.dataset.points);
    const bounds = L.latLngBounds([]);
    const layers = await markers(ground, figure, data, bounds);
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 17, animate: false });
    for (const [name, points] of layers) {
      const group = L.markerClusterGroup({
        animate: false, showCoverageOnHover: false, chunkedLoading: true, chunkInterval: 40, chunkDelay: 10, maxClusterRadius: 50,
        iconCreateFunction: (cluster) => many(ground.dataset.many, cluster),
      });
      group.on("click", (event) => opened(ground, map, event.layer));
      group.on("keypress", (event) => event.originalEvent.key === "Enter" && opened(ground, map, event.layer));
      switches.addOverlay(L.layerGroup([group, drawn(data, name)]).addTo(map), name);
      // Only a group that is on the map takes its points in portions.
      group.addLayers(points);
    }
    for (const { geometry, properties } of data.features) {
      if (geometry.type === "LineString" && !properties.drawn) L.polyline(geometry.coordinates.map(([lng, lat]) => [lat, lng]), { className: "way", interactive: false }).addTo(map);
    }
    const found = await fetched(ground.dataset.outlines);
    // Leaflet takes an attribution as HTML.
    if (found.tiles) L.tileLayer(found.tiles.url, { attribution: text("span", found.tiles.attribution).outerHTML, maxNativeZoom: 18, maxZoom: 19 }).addTo(map);
    outlines.addData(found);
    if (!bounds.isValid() && outlines.getLayers().length > 0) map.fitBounds(outlines.getBounds());
    hint.hidden = true;
  } catch {
    hint.textContent = ground.dataset.failed;
  }
}

if (L) document.querySelectorAll(".yb-map .ground").forEach(draw);
