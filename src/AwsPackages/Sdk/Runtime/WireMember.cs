#nullable enable
using System.Collections;
using System.Reflection;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>A property of a property bag, with its name on the wire.</summary>
internal sealed class WireMember(PropertyInfo property)
{
    private readonly bool _isIdempotencyToken = property.IsDefined(typeof(IdempotencyTokenAttribute));

    public string Name { get; } = property.GetCustomAttribute<WireNameAttribute>()?.Name ?? property.Name;

    public Type Type => property.PropertyType;

    /// <summary>The value to send. Null is not sent, and an empty collection counts as null.</summary>
    public object? Get(object bag)
    {
        var value = property.GetValue(bag);
        if (value is null && _isIdempotencyToken)
        {
            return Guid.NewGuid().ToString();
        }
        return value is ICollection { Count: 0 } ? null : value;
    }

    public void Set(object bag, object? value) => property.SetValue(bag, value);
}
