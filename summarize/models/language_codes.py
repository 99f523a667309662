"""What each family of translation models calls a language.

NLLB says language and script (FLORES-200), mBART-50 language and country, M2M100 and MADLAD-400 the
two letters of ISO 639-1 in brackets of their own, Marian's multilingual models ISO 639-1 or 639-3
between `>>` and `<<`. The lists are those of the models' tokenizers; here are the languages with an
ISO 639-1 code.
"""

from __future__ import annotations

from collections.abc import Collection

from summarize.language.codes import parts, primary

_NLLB = """
af afr_Latn ak aka_Latn am amh_Ethi ar arb_Arab as asm_Beng az azj_Latn ba bak_Cyrl be bel_Cyrl
bg bul_Cyrl bn ben_Beng bo bod_Tibt bs bos_Latn ca cat_Latn cs ces_Latn cy cym_Latn da dan_Latn
de deu_Latn el ell_Grek en eng_Latn eo epo_Latn es spa_Latn et est_Latn eu eus_Latn fa pes_Arab
fi fin_Latn fo fao_Latn fr fra_Latn ga gle_Latn gd gla_Latn gl glg_Latn gu guj_Gujr ha hau_Latn
he heb_Hebr hi hin_Deva hr hrv_Latn ht hat_Latn hu hun_Latn hy hye_Armn id ind_Latn ig ibo_Latn
is isl_Latn it ita_Latn ja jpn_Jpan jv jav_Latn ka kat_Geor kk kaz_Cyrl km khm_Khmr kn kan_Knda
ko kor_Hang ky kir_Cyrl lb ltz_Latn lg lug_Latn li lim_Latn ln lin_Latn lo lao_Laoo lt lit_Latn
lv lvs_Latn mg plt_Latn mi mri_Latn mk mkd_Cyrl ml mal_Mlym mn khk_Cyrl mr mar_Deva ms zsm_Latn
mt mlt_Latn my mya_Mymr nb nob_Latn ne npi_Deva nl nld_Latn nn nno_Latn no nob_Latn oc oci_Latn
or ory_Orya pa pan_Guru pl pol_Latn ps pbt_Arab pt por_Latn ro ron_Latn ru rus_Cyrl rw kin_Latn
sd snd_Arab si sin_Sinh sk slk_Latn sl slv_Latn so som_Latn sq als_Latn sr srp_Cyrl ss ssw_Latn
su sun_Latn sv swe_Latn sw swh_Latn ta tam_Taml te tel_Telu tg tgk_Cyrl th tha_Thai ti tir_Ethi
tk tuk_Latn tl tgl_Latn tn tsn_Latn tr tur_Latn tt tat_Cyrl ug uig_Arab uk ukr_Cyrl ur urd_Arab
uz uzn_Latn vi vie_Latn wo wol_Latn xh xho_Latn yi ydd_Hebr yo yor_Latn zh zho_Hans zu zul_Latn
""".split()
NLLB = dict(zip(_NLLB[::2], _NLLB[1::2], strict=True))
"""ISO 639-1 to the code that NLLB-200 knows."""

_MBART50 = """
ar_AR cs_CZ de_DE en_XX es_XX et_EE fi_FI fr_XX gu_IN hi_IN it_IT ja_XX kk_KZ ko_KR lt_LT lv_LV
my_MM ne_NP nl_XX ro_RO ru_RU si_LK tr_TR vi_VN zh_CN af_ZA az_AZ bn_IN fa_IR he_IL hr_HR id_ID
ka_GE km_KH mk_MK ml_IN mn_MN mr_IN pl_PL ps_AF pt_XX sv_SE sw_KE ta_IN te_IN th_TH tl_XX uk_UA
ur_PK xh_ZA gl_ES sl_SI
""".split()
MBART50 = {code[:2]: code for code in _MBART50}
"""ISO 639-1 to the code that mBART-50 knows."""

_M2M100 = """
af am ar az ba be bg bn br bs ca cs cy da de el en es et fa ff fi fr fy ga gd gl gu ha he hi hr ht
hu hy id ig is it ja jv ka kk km kn ko lb lg ln lo lt lv mg mk ml mn mr ms my ne nl no oc or pa pl
ps pt ro ru sd si sk sl so sq sr ss su sv sw ta th tl tn tr uk ur uz vi wo xh yi yo zh zu
""".split()
M2M100 = {code: f"__{code}__" for code in _M2M100}
"""ISO 639-1 to the token that M2M100 knows."""

MADLAD = {code: f"<2{code}>" for code in sorted({*NLLB, *M2M100} - {"tl", "nn", "nb"})}
"""ISO 639-1 to the token before a sentence that MADLAD-400 is to put into that language."""

_ISO_639_3 = {code: name.partition("_")[0] for code, name in NLLB.items()} | {
    "ar": "ara", "az": "aze", "fa": "fas", "lv": "lav", "mg": "mlg", "mn": "mon", "ms": "msa",
    "ne": "nep", "no": "nor", "or": "ori", "ps": "pus", "sq": "sqi", "sw": "swa", "uz": "uzb",
    "yi": "yid", "zh": "zho", "br": "bre", "ff": "ful", "fy": "fry", "la": "lat",
}  # fmt: skip
_ISO_639_1 = {long: short for short, long in _ISO_639_3.items()}
_TRADITIONAL = frozenset({"Hant", "TW", "HK", "MO"})


def known(code: str) -> str | None:
    """The ISO 639-1 code of a language named by ISO 639-1 or 639-3; None for what is neither."""
    name = primary(code)
    return name if name in _ISO_639_3 else _ISO_639_1.get(name)


def nllb(code: str) -> str | None:
    """What NLLB calls the language with this BCP 47 code; None if it does not know it."""
    short = primary(code)
    if short == "zh" and not _TRADITIONAL.isdisjoint(parts(code)):
        return "zho_Hant"
    return NLLB.get(short)


def marian_token(code: str, tokens: Collection[str]) -> str | None:
    """Of a Marian model's `>>lang<<` tokens, the one for the language with this BCP 47 code.

    None if there is none. Script and region follow the language there: `>>zho_Hans<<`.
    """
    short = primary(code)
    for name in (short, _ISO_639_3.get(short, short), "nob" if short == "no" else short):
        exact = f">>{name}<<"
        if exact in tokens:
            return exact
        longer = sorted(token for token in tokens if token.startswith(f">>{name}_"))
        if longer:
            latin = [token for token in longer if "Latn" in token or "Hans" in token]
            return (latin or longer)[0]
    return None
