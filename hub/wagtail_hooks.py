"""What the kernel changes in Wagtail."""

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from hub.blocks.link_handlers import BodyDocumentLinkHandler, ReaderPageLinkHandler


# After Wagtail's own, which these replace.
@hooks.register("register_rich_text_features", order=10)
def link_to_the_readers_language(features: FeatureRegistry) -> None:
    features.register_link_type(ReaderPageLinkHandler)
    features.register_link_type(BodyDocumentLinkHandler)
