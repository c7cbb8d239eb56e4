package org.youbei.web.shelter;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youbei.model.Scope;
import org.youbei.shelter.reach.HelpNearby;
import org.youbei.supply.asset.AssetKind;
import org.youbei.supply.asset.AssetList;

/** Defibrillators and fire kits that are ready, where their point stands. */
@Configuration(proxyBeanMethods = false)
class AssetsNearby {
    @Bean
    HelpNearby defibrillatorsNearby(AssetList assets) {
        return new Of(HelpNearby.Kind.DEFIBRILLATOR, AssetKind.DEFIBRILLATOR, assets);
    }

    @Bean
    HelpNearby fireKitsNearby(AssetList assets) {
        return new Of(HelpNearby.Kind.FIRE_KIT, AssetKind.FIRE_KIT, assets);
    }

    private record Of(HelpNearby.Kind kind, AssetKind asset, AssetList assets) implements HelpNearby {
        @Override
        public List<Found> in(Scope scope) {
            return assets.ready(asset).stream()
                    .map(one -> new Found(one.unit(), one.at(), one.number()))
                    .toList();
        }
    }
}
